package org.alliancementors.notification.correspondence.smtp;

import java.util.regex.Pattern;

/** What a server said, fit for the ledger: one short line without addresses. */
final class Answers {

    private static final int LONGEST = 160;
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]+");

    private Answers() {}

    static String of(Stage stage, String response) {
        String line = ADDRESS.matcher(UNPRINTABLE.matcher(response.strip()).replaceAll(" "))
                .replaceAll("<address>");
        return stage + ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    }
}
