package org.alliancementors.notification.correspondence.smtp;

import org.alliancementors.notification.correspondence.HandOver;

/**
 * What an answer, or none, means at each stage (N4).
 *
 * <pre>
 *            CONNECT       MAIL          RCPT       DATA       DOT
 * 2xx/354    goes on       goes on       goes on    goes on    taken
 * 421        relay broken  relay broken  relay broken …        relay broken
 * 4xx        relay broken  deferred      deferred   deferred   deferred
 * 5xx        relay broken  relay broken  refused    refused    refused
 * no answer  relay broken  deferred      deferred   deferred   unclear
 * </pre>
 *
 * <p>An answer that cannot be given at a stage is none. A refusal of our login or our sender speaks against us, not against a recipient; an answer after the dot is an
 * answer, whatever it says: only silence there is unclear.
 */
final class Verdicts {

    /** In place of a code: the line broke, or nothing came in time. */
    static final int NO_ANSWER = -1;

    /** The server ends the connection. */
    static final int CLOSING = 421;

    private Verdicts() {}

    /** Whether the code lets the hand-over go on, or end well. */
    static boolean positive(Stage stage, int code) {
        return stage == Stage.DATA ? code == 354 : code >= 200 && code < 300;
    }

    /** Whether such an answer can be given at that stage at all; otherwise client and server have lost each other. */
    static boolean known(Stage stage, int code) {
        return positive(stage, code) || code >= 400 && code < 600;
    }

    /** The verdict on an answer that was not {@link #positive}. */
    static HandOver of(Stage stage, int code, String answer) {
        if (!known(stage, code)) {
            return silence(stage, answer);
        }
        if (code == CLOSING || stage == Stage.CONNECT) {
            return new HandOver.RelayBroken(answer);
        }
        if (code >= 500) {
            return stage == Stage.MAIL ? new HandOver.RelayBroken(answer) : new HandOver.AddressRefused(answer);
        }
        return new HandOver.Deferred(answer);
    }

    private static HandOver silence(Stage stage, String answer) {
        return switch (stage) {
            case CONNECT -> new HandOver.RelayBroken(answer);
            case MAIL, RCPT, DATA -> new HandOver.Deferred(answer);
            case DOT -> new HandOver.Unclear(answer);
        };
    }
}
