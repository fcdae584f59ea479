package org.alliancementors.sandbox.broker;

/**
 * A further port of the broker. What it tells its clients there leads them to the other port: where something stands in front of
 * the broker, they come back through it.
 *
 * @param port where the broker listens
 * @param advertised where clients are told to connect
 */
public record Listener(int port, int advertised) {

    /** As an argument of the broker's program. */
    @Override
    public String toString() {
        return port + ":" + advertised;
    }

    static Listener parse(String text) {
        int colon = text.indexOf(':');
        return new Listener(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
