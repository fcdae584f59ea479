package org.alliancementors.faults.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that the sink has kept.
 *
 * @param id what the sink calls it; later ones have greater ids
 * @param messageId header, the same for all copies of one mail
 * @param recipients of the envelope
 * @param subject decoded
 * @param at when it was kept
 * @param answered when the answer reached the sender's socket; null where it was lost on the way or never given
 */
public record Delivery(
        String id,
        String messageId,
        List<String> recipients,
        String subject,
        Instant at,
        @Nullable Instant answered) {}
