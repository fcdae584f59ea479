package org.alliancementors.portal.office.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A number of the policy, as {@code docs/matching.md} lists them; its words stand under {@code rule}, {@code rule.hint} and {@code fault.rule}. */
enum Setting {
    /** Weight of specialties. */
    SPECIALTY(Group.WEIGHTS, "weights.SPECIALTY", Unit.WHOLE),
    /** Weight of nearness. */
    DISTANCE(Group.WEIGHTS, "weights.DISTANCE", Unit.WHOLE),
    /** Weight of free places. */
    LOAD(Group.WEIGHTS, "weights.LOAD", Unit.WHOLE),
    /** Weight of an even spread. */
    FAIRNESS(Group.WEIGHTS, "weights.FAIRNESS", Unit.WHOLE),
    /** Weight of experience. */
    EXPERIENCE(Group.WEIGHTS, "weights.EXPERIENCE", Unit.WHOLE),
    /** Weight of reliable answers. */
    RESPONSE(Group.WEIGHTS, "weights.RESPONSE", Unit.WHOLE),
    /** Weight of the federal state. */
    STATE(Group.WEIGHTS, "weights.STATE", Unit.WHOLE),
    /** What a side specialty counts. */
    SIDE(Group.FIT, "sideSpecialtyShare", Unit.SHARE),
    /** What a related one counts. */
    RELATED(Group.FIT, "relatedSpecialtyShare", Unit.SHARE),
    /** Where nearness ends. */
    FAR(Group.FIT, "farKm", Unit.WHOLE),
    /** How much of the radius counts. */
    RADIUS(Group.FIT, "radiusPercent", Unit.WHOLE),
    /** From when on the response record counts. */
    RESPONSE_MINIMUM(Group.FIT, "responseMinimum", Unit.WHOLE),
    /** Worth of placing a mission. */
    PLACEMENT(Group.ROUNDS, "placementPoints", Unit.WHOLE),
    /** Worth of who is asked first. */
    PREFERRED(Group.ROUNDS, "preferredPoints", Unit.WHOLE),
    /** Most points of urgency. */
    URGENCY(Group.ROUNDS, "urgencyPoints", Unit.WHOLE),
    /** When urgency begins. */
    URGENT_DAYS(Group.ROUNDS, "urgentDays", Unit.WHOLE),
    /** Mentors looked at first. */
    SHORTLIST(Group.ROUNDS, "shortlist", Unit.WHOLE),
    /** Refusals before the desk gets the case. */
    MAX_REFUSALS(Group.OFFERS, "maxRefusals", Unit.WHOLE),
    /** Time to answer. */
    OFFER_TIME(Group.OFFERS, "offerTime", Unit.TIME),
    /** Time to take an answer back. */
    UNDO_TIME(Group.OFFERS, "undoTime", Unit.TIME),
    /** Time to the next try. */
    RETRY(Group.OFFERS, "retryAfter", Unit.TIME);

    /** What belongs together in the form. */
    enum Group {
        WEIGHTS,
        FIT,
        ROUNDS,
        OFFERS;

        /** In the order of the form. */
        public List<Setting> settings() {
            return Arrays.stream(Setting.values())
                    .filter(setting -> setting.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final String path;
    private final Unit unit;

    Setting(Group group, String path, Unit unit) {
        this.group = group;
        this.path = path;
        this.unit = unit;
    }

    /** Its name at the service and in the form; members of objects with a dot. */
    public String path() {
        return path;
    }

    static Optional<Setting> at(String path) {
        return Arrays.stream(values())
                .filter(setting -> setting.path.equals(path))
                .findFirst();
    }

    /** Its value in a policy, as a person reads it. */
    String shown(JsonNode policy) {
        JsonNode value = policy;
        for (String name : path.split("\\.", -1)) {
            value = value.path(name);
        }
        return value.isMissingNode() || value.isNull() ? "" : unit.show(value);
    }

    /** What was typed as the service takes it; null where it is nothing of the kind. */
    @Nullable
    JsonNode read(String typed) {
        return unit.read(typed.strip());
    }

    /** Puts what was typed into a policy. Returns whether it is a value at all; which ones are possible the service knows. */
    boolean put(ObjectNode policy, @Nullable String typed) {
        JsonNode value = typed == null ? null : read(typed);
        if (value == null) {
            return false;
        }
        String[] names = path.split("\\.", -1);
        ObjectNode owner = policy;
        for (int i = 0; i < names.length - 1; i++) {
            owner = owner.get(names[i]) instanceof ObjectNode there
                    ? there
                    : (ObjectNode) owner.set(names[i], JsonNodeFactory.instance.objectNode())
                            .get(names[i]);
        }
        owner.set(names[names.length - 1], value);
        return true;
    }
}
