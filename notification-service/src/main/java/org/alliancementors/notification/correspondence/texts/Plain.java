package org.alliancementors.notification.correspondence.texts;

/**
 * Makes what people typed fit to stand in a mail: no control characters, no marks that turn the direction of what follows,
 * no half characters, no more than there is room for. Escaping is the templates' own affair.
 */
final class Plain {

    private static final int BRIEF = 50;
    private static final int LINE = 120;
    private static final int BLOCK = 2_000;

    private Plain() {}

    /** One line, such as a name. */
    static String line(String text) {
        return shortened(cleaned(text, ' ').strip().replaceAll(" {2,}", " "), LINE);
    }

    /** A line that has to leave room for others, in a subject. */
    static String brief(String text) {
        return shortened(line(text), BRIEF);
    }

    /** Several lines, such as an aim. */
    static String block(String text) {
        return shortened(
                cleaned(text.replace("\r\n", "\n").replace('\r', '\n'), '\n')
                        .strip()
                        .replaceAll("\n{3,}", "\n\n"),
                BLOCK);
    }

    private static String cleaned(String text, char lineBreak) {
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == 0x2028 || c == 0x2029) {
                clean.append(lineBreak);
            } else if (Character.isISOControl(c)) {
                clean.append(' ');
            } else if (!turnsDirection(c) && Character.getType(c) != Character.SURROGATE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
