package org.alliancementors.notification.correspondence;

/**
 * Fences a claim: only who knows the token of the present claim may move the mail. Random, never used again.
 *
 * @param value at least 128 random bits as text
 */
public record ClaimToken(String value) {

    @Override
    public String toString() {
        return value;
    }
}
