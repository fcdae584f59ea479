package org.alliancementors.benchmarks.portal;

import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUp how often every page is asked for before anything counts
 * @param rounds how often every page is asked for, one after the other
 * @param missions how many requests there are beside the one whose pages are opened
 */
public record PortalScale(int warmUp, int rounds, int missions) {

    private static final String ROUNDS = "--rounds=";

    /** Refuses what cannot be measured. */
    public PortalScale {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds %d: must be at least 1".formatted(rounds));
        }
    }

    /** The full scale, changed by {@code --tiny} and {@code --rounds=}. */
    public static PortalScale of(List<String> words) {
        boolean tiny = words.contains("--tiny");
        int rounds = words.stream()
                .filter(word -> word.startsWith(ROUNDS))
                .map(word -> Integer.parseInt(word.substring(ROUNDS.length())))
                .reduce(tiny ? 10 : 300, (_, last) -> last);
        return new PortalScale(tiny ? 5 : 150, rounds, tiny ? 3 : 40);
    }
}
