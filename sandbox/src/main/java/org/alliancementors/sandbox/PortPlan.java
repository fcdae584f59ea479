package org.alliancementors.sandbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.sandbox.process.Ports;

/** Which part listens where. */
final class PortPlan {

    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

    private PortPlan() {}

    /** Free ports for all. */
    static PortPlan random() {
        var plan = new PortPlan();
        for (Part part : Part.values()) {
            plan.ports.put(part, Ports.free());
        }
        return plan;
    }

    /**
     * The usual ports, where the environment says nothing else.
     *
     * @throws ClearMessage when a variable is no port
     */
    static PortPlan from(Map<String, String> environment) {
        var plan = new PortPlan();
        for (Part part : Part.values()) {
            String value = environment.get(part.variable());
            plan.ports.put(part, value == null || value.isBlank() ? part.usualPort() : number(part, value.strip()));
        }
        return plan;
    }

    private static int number(Part part, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ClearMessage(
                "%s is \"%s\": set it to a port from 1 to 65535, or unset it.".formatted(part.variable(), value));
    }

    int of(Part part) {
        return ports.getOrDefault(part, part.usualPort());
    }

    /**
     * Looks whether all these parts can listen.
     *
     * @throws ClearMessage that names what is taken and what to do
     */
    void check(List<Part> parts) {
        var taken = parts.stream().filter(part -> !Ports.isFree(of(part))).toList();
        if (!taken.isEmpty()) {
            var lines = taken.stream()
                    .map(part -> "Port %d (%s) is taken. End what uses it, or choose another port: %s=%d ./dev run"
                            .formatted(
                                    of(part),
                                    part.title(),
                                    part.variable(),
                                    of(part) < 50_000 ? of(part) + 10_000 : of(part) - 10_000))
                    .toList();
            throw new ClearMessage(String.join("\n", lines));
        }
        for (Part part : parts) {
            for (Part other : parts) {
                if (part.compareTo(other) < 0 && of(part) == of(other)) {
                    throw new ClearMessage("Port %d is meant for %s (%s) and for %s (%s): choose two."
                            .formatted(of(part), part.title(), part.variable(), other.title(), other.variable()));
                }
            }
        }
    }
}
