package org.alliancementors.portal.request;

import org.jspecify.annotations.Nullable;

/**
 * All that is left of a draft once it was sent.
 *
 * @param reference what people quote; null where another version of it had arrived before
 * @param trackingSecret opens the status page, where it may be shown
 * @param mail where the mail with the link went to
 */
record Sent(
        @Nullable String reference,
        @Nullable String trackingSecret,
        @Nullable String mail) {

    /** Without the secret and the address. */
    @Override
    public String toString() {
        return "Sent[" + reference + "]";
    }
}
