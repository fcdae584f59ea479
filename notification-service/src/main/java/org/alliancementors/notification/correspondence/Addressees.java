package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All addresses, each by what stands for it. Every change of one is a compare-and-set. */
public interface Addressees {

    /**
     * Notes mails that are about to go and tells what is known of their addresses. A mail that was noted for that day before
     * keeps its place, so that asking again changes nothing. At most two round trips, however many they are.
     *
     * @param mails at most one for each mail id
     * @param day on which they are to go
     * @return for each mail by its id
     */
    Map<MailId, Place> note(Collection<Departure> mails, LocalDate day);

    /**
     * A mail that is about to go.
     *
     * @param mail which one
     * @param keys what stands for its address, under each key; it is noted under the first
     */
    record Departure(MailId mail, List<AddresseeKey> keys) {

        /** Keeps a copy. */
        public Departure {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What is known of the address of a mail.
     *
     * @param blocked under which of its keys it is blocked and why, or null where it is not
     * @param number the how many-th mail of the day to that address this one is, from 1
     */
    record Place(@Nullable Blocked blocked, int number) {}

    /**
     * An address that is not written to.
     *
     * @param key stands for it
     * @param reason why
     */
    record Blocked(AddresseeKey key, Suppression reason) {}

    /** What is known of an address; nothing where no mail was ever about to go there. */
    Optional<Addressee> of(AddresseeKey key);

    /**
     * Changes one, deciding again whenever somebody else was faster.
     *
     * @param decide may run several times, and begins with one that nothing is known of
     * @return as stored
     */
    Addressee change(AddresseeKey key, UnaryOperator<Addressee> decide);

    /** Those that are blocked, the latest first. */
    List<Addressee> blocked(int skip, int limit);

    /** How many are blocked. */
    long countBlocked();

    /** Those whose clearing is due by now, the longest waiting first. */
    List<Addressee> toClear(Instant now, int limit);

    /** Forgets addresses to which nothing went since that day and of which there is nothing else to know. */
    void forgetBefore(LocalDate day);
}
