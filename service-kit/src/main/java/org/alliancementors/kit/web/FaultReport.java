package org.alliancementors.kit.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An exception as it may stand in a log: classes and places. The message is left out unless the class is known to
 * speak of code only, because messages of parsers, validators and the database repeat what people typed.
 */
final class FaultReport {

    private static final int DEEPEST_CAUSE = 8;
    private static final int MOST_FRAMES = 40;

    private FaultReport() {}

    static String of(Throwable fault) {
        StringBuilder report = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            report.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            if (speaksOfCodeOnly(cause)) {
                report.append(": ").append(cause.getMessage());
            }
            report.append(Arrays.stream(cause.getStackTrace())
                    .limit(MOST_FRAMES)
                    .map(frame -> "\n\tat " + frame)
                    .collect(Collectors.joining()));
        }
        return report.toString();
    }

    private static boolean speaksOfCodeOnly(Throwable cause) {
        return cause instanceof NullPointerException
                || cause instanceof ClassCastException
                || cause instanceof LinkageError
                || cause instanceof IllegalStateException;
    }
}
