package org.alliancementors.portal.request;

import java.util.Arrays;
import java.util.Locale;

/** The steps, in their order. */
enum Step {
    /** What a mentor shall do. */
    ANLIEGEN(1),
    /** Where. */
    ORT(2),
    /** How and when. */
    ZEIT(3),
    /** Who asks. */
    KONTAKT(4),
    /** Whether all of it is right. */
    PRUEFEN(5);

    /** First segment of all their addresses. */
    static final String ROOT = "/anfrage";

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** Where the step is, and the name of what is kept of it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Path of its page. */
    public String address() {
        return ROOT + "/" + code();
    }

    /** Its template. */
    String view() {
        return "anfrage-" + code();
    }

    /** Counted from 1. */
    public int number() {
        return number;
    }

    /** The one behind it; the last stays. */
    Step next() {
        return at(number + 1);
    }

    /** The one before it; the first stays. */
    public Step previous() {
        return at(number - 1);
    }

    private Step at(int wanted) {
        return Arrays.stream(values())
                .filter(step -> step.number == wanted)
                .findFirst()
                .orElse(this);
    }
}
