package org.alliancementors.events.codes;

/** The one form that ids have, checked in one place. */
final class Ids {

    private Ids() {}

    static void require(String type, String value, int longest) {
        if (value.isEmpty() || value.length() > longest || !value.chars().allMatch(Ids::allowed)) {
            throw new IllegalArgumentException("%s '%s' is not an id: use 1 to %d letters, digits or hyphens"
                    .formatted(type, value.length() > 80 ? value.substring(0, 80) + "…" : value, longest));
        }
    }

    private static boolean allowed(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-';
    }
}
