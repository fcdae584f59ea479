package org.alliancementors.matching.chances;

import java.util.List;

/** What came of a look at the chances. */
public sealed interface Preview {

    /**
     * The chances at this moment.
     *
     * @param now of the request as it is
     * @param hints changes that raise them, the largest gain first
     */
    record Seen(Chance now, List<Hint> hints) implements Preview {

        /** Copies the list. */
        public Seen {
            hints = List.copyOf(hints);
        }
    }

    /** This instance has not read all mentors yet: it could not tell "nobody" from "not read". Another instance, or the same a little later, can. */
    record NotReady() implements Preview {}

    /**
     * A change worth proposing: applied to the inquiry, more mentors fit, and more are shown.
     *
     * @param change what to do
     * @param chance what it leads to, always with a number
     */
    record Hint(Change change, Chance chance) {}
}
