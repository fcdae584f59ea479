package org.alliancementors.matching.chances;

/**
 * What may be said about how many mentors fit, without saying anything about one of them.
 *
 * <p>The gallery shows by name what everybody can do and where they live. With exact numbers anybody could ask for what only
 * one mentor can do and read off, day by day, whether that person is away, booked up, or a member of some alliance. Therefore:
 *
 * <ul>
 *   <li>Below two there is no number. {@link Kind#NONE} depends on lasting facts alone (specialty, format, radius), never on
 *       anybody's calendar, places or alliance: where somebody would fit but for those, it is {@link Kind#FEW}, which says
 *       "none or one" and nothing else. So the difference between NONE and FEW tells nothing about a person's days.
 *   <li>From two on, numbers go in steps of two, rounded down. Two answers that differ by one step differ by one to three
 *       mentors, and FEW and 2 by one to three as well: no two answers ever show that it is exactly one mentor who makes the
 *       difference between two requests.
 * </ul>
 *
 * <p>What this cannot prevent: many answers, put together, narrow down more than two can. Whoever lets the public ask must
 * limit how often.
 *
 * @param kind which of the three
 * @param atLeast with {@link Kind#SOME} how many fit at least, an even number from 2 on; otherwise 0
 */
public record Chance(Kind kind, int atLeast) implements Comparable<Chance> {

    private static final int STEP = 2;

    /** What can be said. */
    public enum Kind {
        /** Nobody works like that there. */
        NONE,
        /** None or one, as far as can be told. */
        FEW,
        /** At least the number that stands with it. */
        SOME
    }

    /**
     * Refuses a number that must not be shown.
     *
     * @throws IllegalArgumentException when number and kind do not go together
     */
    public Chance {
        boolean fits = kind == Kind.SOME ? atLeast >= STEP && atLeast % STEP == 0 : atLeast == 0;
        if (!fits) {
            throw new IllegalArgumentException(
                    "Chance %s with %d must not be shown: only SOME has a number, in steps of %d"
                            .formatted(kind, atLeast, STEP));
        }
    }

    /**
     * What is shown of a count.
     *
     * @param count how many fit for certain
     * @param imaginable whether anybody would fit by lasting facts alone
     */
    static Chance of(int count, boolean imaginable) {
        if (count >= STEP) {
            return new Chance(Kind.SOME, count - count % STEP);
        }
        return new Chance(count > 0 || imaginable ? Kind.FEW : Kind.NONE, 0);
    }

    @Override
    public int compareTo(Chance other) {
        return kind == other.kind ? Integer.compare(atLeast, other.atLeast) : kind.compareTo(other.kind);
    }
}
