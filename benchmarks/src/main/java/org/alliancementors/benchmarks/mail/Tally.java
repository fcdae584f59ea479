package org.alliancementors.benchmarks.mail;

import java.util.Locale;

/**
 * What a mail server has taken since it began to count.
 *
 * @param mails how many
 * @param copies how many of them had a Message-ID that was there before
 * @param bytes of all contents
 * @param seconds from the first to the last
 * @param middle mails per second from the first tenth to the last, without how it began and ended
 */
record Tally(int mails, int copies, long bytes, double seconds, double middle) {

    /** From the times at which mails were taken, nanoseconds in ascending order. */
    static Tally of(long[] times, int copies, long bytes) {
        int mails = times.length;
        double seconds = mails < 2 ? 0 : (times[mails - 1] - times[0]) / 1e9;
        int from = mails / 10;
        int to = mails - 1 - from;
        double middle = to > from ? (to - from) / ((times[to] - times[from]) / 1e9) : 0;
        return new Tally(mails, copies, bytes, seconds, middle);
    }

    /** As {@link #toString} wrote it. */
    static Tally parse(String text) {
        String[] words = text.split(" ");
        return new Tally(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }

    double perSecond() {
        return seconds > 0 ? (mails - 1) / seconds : 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %d %d %.6f %.3f", mails, copies, bytes, seconds, middle);
    }
}
