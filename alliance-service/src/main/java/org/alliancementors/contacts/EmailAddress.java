package org.alliancementors.contacts;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address that is safe to stand in a header: dot-atoms in ASCII, a domain with at least two labels. Quoted local
 * parts and address literals, which nobody has, are refused. A domain with umlauts is kept in its ASCII form.
 *
 * @param value local part, at sign and domain; at most 254 characters
 */
public record EmailAddress(String value) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");

    /**
     * Checks the form and brings the domain to lower-case ASCII.
     *
     * @throws IllegalArgumentException without the value, when it is no address
     */
    public EmailAddress {
        var at = value.lastIndexOf('@');
        var local = at < 1 ? "" : value.substring(0, at);
        var domain = at < 1 ? "" : ascii(value.substring(at + 1));
        value = local + "@" + domain;
        if (local.length() > 64
                || value.length() > 254
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not a mail address: give one like name@example.org");
        }
    }

    /** Whether mails to both arrive in the same box, as everybody but the standard sees it: upper and lower case are the same. */
    public boolean same(EmailAddress other) {
        return key().equals(other.key());
    }

    /** The form in which addresses of the same box are equal. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        // IDN would silently turn an ideographic full stop into a dot; U+760D and U+760A cut to one byte are CR and LF
        // (N7)
        if (domain.length() > 253
                || domain.codePoints()
                        .anyMatch(c -> c == 0x760D || c == 0x760A || (c > 127 && !Character.isLetter(c)))) {
            return "";
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Says that there is an address, not which: a log must not hold it. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
