package org.alliancementors.sandbox.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text into HTML. */
final class Html {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private Html() {}

    /** Safe between tags and inside quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escapes and makes links of web addresses, which open in a new tab. */
    static String withLinks(String text) {
        var html = new StringBuilder();
        int end = 0;
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String address = escape(link.group());
            html.append(escape(text.substring(end, link.start())))
                    .append("<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>"
                            .formatted(address, address));
            end = link.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }
}
