package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A logical mail and what has become of it.
 *
 * @param order what it is
 * @param state where it stands
 * @param history what was tried
 * @param addressee stands for the address to which it went last, or null
 * @param entries what it tells the recipient's calendar, as of its latest claim
 * @param unsure what earlier tries of it told that may have arrived
 */
public record Mail(
        MailOrder order,
        MailState state,
        History history,
        @Nullable AddresseeKey addressee,
        List<CalendarEntry> entries,
        List<CalendarEntry> unsure) {

    /** Keeps copies. */
    public Mail {
        entries = List.copyOf(entries);
        unsure = List.copyOf(unsure);
    }

    /** One that tells no calendar anything, and went to no address so far, or to none that anything needs to be known of. */
    public Mail(MailOrder order, MailState state, History history) {
        this(order, state, history, null, List.of(), List.of());
    }

    static Mail due(MailOrder order, Instant notBefore) {
        return new Mail(order, new MailState.Due(notBefore), History.NONE);
    }

    /** Identity. */
    public MailId id() {
        return order.id();
    }

    /** The mail that an event called for: this one, or the one that this is a copy of. */
    MailId first() {
        return order.again() == null ? id() : order.again().of();
    }

    /** Whether it is over. */
    public boolean ended() {
        return state instanceof MailState.Ended;
    }

    /** Whether it was or will be sent, or at least may have been: then something that it said wrongly has to be corrected. */
    boolean mayHaveArrived() {
        return state instanceof MailState.Sent || state instanceof MailState.Gathered || history.ambiguities() > 0;
    }

    /** Whether anything of it may have left the house. */
    boolean hasLeft() {
        return switch (state) {
            case MailState.Sent _, MailState.HandingOver _, MailState.Bounced _ -> true;
            case MailState.Waiting _,
                    MailState.Claimed _,
                    MailState.Gathered _,
                    MailState.Suppressed _,
                    MailState.Dropped _ -> history.ambiguities() > 0;
            case MailState.Parked(var reason, var _) ->
                history.ambiguities() > 0 || reason == ParkReason.DESK_ADDRESS_REFUSED;
        };
    }

    /** Whether it says something to the same recipient about the same attempt or stand-by. */
    boolean isAboutTheSameAs(Mail other) {
        return order.recipient().equals(other.order.recipient())
                && Objects.equals(order.attempt(), other.order.attempt())
                && Objects.equals(order.standby(), other.order.standby());
    }

    /** Whether it says something to the same recipient about the same appointment. */
    boolean isAboutTheSameAppointmentAs(Mail other) {
        var one = order.matter();
        var two = other.order.matter();
        return one != null
                && two != null
                && one.appointment().equals(two.appointment())
                && order.recipient().equals(other.order.recipient());
    }

    /** Whether it speaks of this number: of an attempt, a question, a handover or a notice. */
    boolean isNumber(int number) {
        return order.attempt() != null && order.attempt() == number;
    }

    /** Whether a calendar may have got, or may yet get, what it told when it was last claimed. */
    boolean mayStillCount() {
        return mayHaveArrived() || state instanceof MailState.InFlight;
    }

    boolean is(Set<? extends MailTemplate> templates) {
        return templates.contains(order.template());
    }

    boolean deadlinePassed(Instant now) {
        return order.deadline() != null && !now.isBefore(order.deadline());
    }

    Mail with(MailState next) {
        return new Mail(order, next, history, addressee, entries, unsure);
    }

    Mail with(MailState next, History more) {
        return new Mail(order, next, more, addressee, entries, unsure);
    }

    Mail to(@Nullable AddresseeKey address) {
        return new Mail(order, state, history, address, entries, unsure);
    }

    /** Tells this from its next claim on; what an earlier one told is remembered where it may have arrived. */
    Mail telling(List<CalendarEntry> calendar) {
        return new Mail(order, state, history, addressee, calendar, mayHaveArrived() ? told() : unsure);
    }

    /** All that any try of it may have told. */
    List<CalendarEntry> told() {
        return Stream.concat(unsure.stream(), entries.stream()).distinct().toList();
    }
}
