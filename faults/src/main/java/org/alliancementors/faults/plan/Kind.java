package org.alliancementors.faults.plan;

/** Ways in which something can go wrong. */
public enum Kind {
    /** Ended with {@code kill -9}, started again later. */
    KILL("kill -9"),
    /** Ended by itself at a point of its code, when it comes there for the n-th time; started again later. */
    CRASH("crash"),
    /** Every process at the same moment. */
    KILL_ALL("kill -9 of everything"),
    /** Stopped with SIGSTOP, for longer than sessions and leases last; then it goes on as if nothing had been. */
    FREEZE("freeze"),
    /** Each chunk of bytes comes later. */
    LATENCY("latency"),
    /** All connections are reset, again and again. */
    CUT("cut"),
    /** Nobody listens. */
    REFUSE("refuse"),
    /** Nothing is passed on any more, the connections stay; in the end what was held back goes on. */
    HALF_OPEN("half-open"),
    /** What is asked for is done, the answer is lost and the connection is reset. */
    SWALLOW("swallowed answers"),
    /** The mail server answers with a code. */
    SMTP("mail server answers"),
    /** Earlier records come once more, some of them in the wrong order. */
    COPIES("copies of earlier records"),
    /** Records that nobody can read. */
    POISON("rubbish on topics"),
    /** The topics of dead letters take nothing, while there is rubbish to be set aside. */
    DEAD_LETTERS("dead letters refused"),
    /** A process can write nothing to its files any more, and has room again when it is started anew. */
    FULL_DISK("full disk"),
    /** A program's clock is ahead or behind for a while. */
    CLOCK("clock jumps"),
    /** An instance of an older build joins, works alone for a while, and leaves again. */
    OLD_BUILD("old and new build"),
    /** A second instance joins, or the one that had joined leaves. */
    INSTANCE("second instance comes or goes"),
    /** Ten times as much to do. */
    OVERLOAD("overload");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether it is something that a proxy does. */
    public boolean isOfTheLine() {
        return switch (this) {
            case LATENCY, CUT, REFUSE, HALF_OPEN, SWALLOW -> true;
            default -> false;
        };
    }
}
