package org.alliancementors.notification.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to go.
 *
 * @param job the claim
 * @param letter what goes
 * @param addressee stands for the address to which it goes, or null where that is an office's
 */
record Written(Job job, Letter letter, @Nullable AddresseeKey addressee) {

    /** Before its address was looked at. */
    Written(Job job, Letter letter) {
        this(job, letter, null);
    }

    /** To what stands for its address. */
    Written to(@Nullable AddresseeKey key) {
        return new Written(job, letter, key);
    }

    /** The mail's id. */
    MailId id() {
        return job.id();
    }
}
