package org.alliancementors.sandbox.mail;

/**
 * An answer of the mail server.
 *
 * @param code three digits, or {@link #HANG_UP}
 * @param text one line
 */
public record Reply(int code, String text) {

    /** Not a code: the connection is closed without an answer. */
    public static final int HANG_UP = 0;

    /** The connection is closed without an answer. */
    public static Reply hangUp() {
        return new Reply(HANG_UP, "");
    }

    /** A permanent refusal (5xx) or one for now (4xx). */
    public static Reply refuse(int code) {
        return new Reply(code, code >= 500 ? "Refused by the sandbox" : "Not now, says the sandbox");
    }

    boolean hangsUp() {
        return code == HANG_UP;
    }

    boolean isPositive() {
        return code >= 200 && code < 400;
    }
}
