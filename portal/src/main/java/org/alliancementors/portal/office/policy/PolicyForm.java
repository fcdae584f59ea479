package org.alliancementors.portal.office.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the form holds.
 *
 * @param values what was typed, by the setting's path; every setting is there
 * @param reason why, empty where nothing was typed
 * @param version the version that the form began from
 */
record PolicyForm(Map<String, String> values, String reason, int version) {

    static final String REASON = "grund";
    static final String VERSION = "stand";

    private static final int LONGEST_REASON = 500;

    /**
     * A setting that differs.
     *
     * @param path which
     * @param before its value before
     * @param after its value after
     */
    record Difference(String path, String before, String after) {}

    /** As this version has it. */
    static PolicyForm of(JsonNode policy) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            values.put(setting.path(), setting.shown(policy));
        }
        return new PolicyForm(values, "", policy.path("version").asInt(0));
    }

    /** As it was sent. */
    static PolicyForm of(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            values.put(setting.path(), Typed.line(sent.get(setting.path())));
        }
        Integer version = Typed.number(sent.get(VERSION));
        return new PolicyForm(values, Typed.line(sent.get(REASON)), version == null ? 0 : version);
    }

    /** What cannot be read, by field. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        ObjectNode nowhere = JsonNodeFactory.instance.objectNode();
        for (Setting setting : Setting.values()) {
            if (!setting.put(nowhere, values.get(setting.path()))) {
                faults.put(setting.path(), "rule." + setting.path());
            }
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.put(REASON, "rule.reason");
        }
        return faults;
    }

    /** The same policy with these values; whatever else it says stays. */
    ObjectNode policy(JsonNode now) {
        ObjectNode policy = (ObjectNode) now.deepCopy();
        List.of("version", "by", "at").forEach(policy::remove);
        for (Setting setting : Setting.values()) {
            setting.put(policy, values.get(setting.path()));
        }
        return policy.put("reason", reason);
    }

    /** What differs between the two. */
    static List<Difference> differences(PolicyForm before, PolicyForm after) {
        List<Difference> differences = new ArrayList<>();
        before.values.forEach((path, value) -> {
            String other = after.values.getOrDefault(path, "");
            if (!same(path, value, other)) {
                differences.add(new Difference(path, value, other));
            }
        });
        return differences;
    }

    /** What this one changes, put on top of what somebody else changed meanwhile. */
    PolicyForm onTopOf(PolicyForm read, PolicyForm now) {
        Map<String, String> merged = new LinkedHashMap<>();
        values.forEach((path, typed) -> merged.put(
                path,
                same(path, typed, read.values.getOrDefault(path, "")) ? now.values.getOrDefault(path, "") : typed));
        return new PolicyForm(merged, reason, now.version);
    }

    /** All fields, to send them once more. */
    Map<String, String> fields(String action) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.put(REASON, reason);
        fields.put(VERSION, String.valueOf(version));
        fields.put("aktion", action);
        return fields;
    }

    /** Whether both mean the same: 0,6 and 0.60 do. */
    private static boolean same(String path, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        @Nullable JsonNode first = read(path, one);
        @Nullable JsonNode second = read(path, other);
        return first != null && second != null && first.asString("").equals(second.asString(""));
    }

    private static @Nullable JsonNode read(String path, String typed) {
        return Setting.at(path).map(setting -> setting.read(typed)).orElse(null);
    }
}
