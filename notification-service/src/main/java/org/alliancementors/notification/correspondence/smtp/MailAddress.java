package org.alliancementors.notification.correspondence.smtp;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that can stand in an SMTP command as it is: printable ASCII of a plain form. Anything else, above all line
 * breaks and the characters whose low byte is one (U+760D, U+760A), is no address.
 *
 * @param value local part and domain
 */
record MailAddress(String value) {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    /** The address in this text; domains with umlauts are put into their ASCII form. */
    static Optional<MailAddress> of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 320) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return domain(text.substring(at + 1))
                .filter(_ -> LOCAL.matcher(local).matches())
                .map(domain -> new MailAddress(local + "@" + domain));
    }

    private static Optional<String> domain(String text) {
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Hides it. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
