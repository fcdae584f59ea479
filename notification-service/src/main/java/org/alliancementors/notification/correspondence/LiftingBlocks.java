package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancementors.notification.correspondence.Addressee.Hanging;

/**
 * Has addresses written to again. The lifting itself is one write; whom it frees in which correspondences follows from what is
 * stored, at once and again in sweeps, so that a crash leaves nobody blocked.
 */
public final class LiftingBlocks {

    private static final int AT_A_TIME = 100;

    private final Addressees addressees;
    private final Correspondences correspondences;
    private final Duration settling;
    private final InstantSource clock;

    /**
     * Lifts with these.
     *
     * @param settling how long anybody may act on a block that they read before it was lifted: as long as two leases
     */
    public LiftingBlocks(
            Addressees addressees, Correspondences correspondences, Duration settling, InstantSource clock) {
        this.addressees = addressees;
        this.correspondences = correspondences;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * The desk wants this address to be written to again. Nothing changes where it is not blocked.
     *
     * @param by who, as the token names them
     * @return how it stands now; empty when nothing is known of it
     */
    public Optional<Addressee> lift(AddresseeKey key, LiftReason why, String by) {
        if (addressees.of(key).isEmpty()) {
            return Optional.empty();
        }
        var at = clock.instant();
        return Optional.of(clear(addressees.change(key, address -> address.lifted(by, why, at))));
    }

    /** Does what liftings left to do. */
    public void clearWhatIsDue() {
        var due = addressees.toClear(clock.instant(), AT_A_TIME);
        while (!due.isEmpty()) {
            due.forEach(this::clear);
            due = due.size() == AT_A_TIME ? addressees.toClear(clock.instant(), AT_A_TIME) : List.of();
        }
    }

    /** Frees everybody, and takes the mark away last. */
    private Addressee clear(Addressee address) {
        var clearing = address.clearing();
        if (clearing == null || clearing.due().isAfter(clock.instant())) {
            return address;
        }
        var mails = address.toClear();
        var there = correspondences
                .read(mails.stream().map(Hanging::subject).distinct().toList())
                .stream()
                .map(held -> held.state().subject())
                .collect(Collectors.toSet());
        mails.stream()
                .filter(mail -> there.contains(mail.subject()))
                .forEach(mail -> correspondences.change(
                        mail.subject(), correspondence -> correspondence.reachable(mail.recipient(), clearing.due())));
        return addressees.change(address.key(), now -> now.cleared(clearing, settling));
    }
}
