package org.alliancementors.missions.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact.CancelReason;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of a mission.
 *
 * @param all every one that there ever was, oldest first, at most {@value #MOST}
 * @param owed what calendars are owed, the oldest first
 */
public record Appointments(List<Appointment> all, List<Release> owed) {

    /** None yet. */
    public static final Appointments NONE = new Appointments(List.of(), List.of());

    /** How many a mission may have. */
    public static final int MOST = 50;

    /** How many times may be proposed for one. */
    public static final int MOST_PROPOSALS = 20;

    /** How long whoever began to ask a calendar may take before somebody else finishes it. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /** Copies the lists. */
    public Appointments {
        all = List.copyOf(all);
        owed = List.copyOf(owed);
    }

    /** The appointment of that id. */
    public Optional<Appointment> find(AppointmentId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** When somebody has to look after them: a calendar is to be asked or is owed something, or one has come to its end. */
    public @Nullable Instant workAt() {
        var debts = owed.stream().map(release -> release.since().plus(GRACE));
        return Stream.concat(all.stream().flatMap(Appointments::times), debts)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Stream<Instant> times(Appointment one) {
        var claim = one.claim();
        var agreed = one.agreed();
        var claimed = claim == null
                ? Stream.<Instant>empty()
                : Stream.of(claim.since().plus(GRACE));
        var ends = one.state() == State.AGREED && agreed != null
                ? Stream.of(agreed.slot().to())
                : Stream.<Instant>empty();
        return Stream.concat(claimed, ends);
    }

    /**
     * One that was agreed, or has taken place.
     *
     * @param id which
     * @param kind what it is for
     * @param mentor with whom
     * @param slot when, how and where
     * @param held whether it has taken place
     */
    public record Meeting(AppointmentId id, AppointmentKind kind, MentorId mentor, Slot slot, boolean held) {}

    /** What is agreed and not over yet. */
    public List<Slot> agreedAhead(Instant now) {
        return meetings().stream()
                .filter(meeting -> !meeting.held())
                .map(Meeting::slot)
                .filter(slot -> slot.to().isAfter(now))
                .toList();
    }

    /** When the last one ended that took place. */
    public Optional<Instant> lastHeldAt() {
        return meetings().stream()
                .filter(Meeting::held)
                .map(meeting -> meeting.slot().to())
                .max(Comparator.naturalOrder());
    }

    /** Whether a time is proposed that is still ahead. */
    public boolean anyOpen(Instant now) {
        return all.stream()
                .map(Appointment::proposal)
                .flatMap(Stream::ofNullable)
                .anyMatch(proposal -> proposal.slot().from().isAfter(now));
    }

    /** Those that are agreed or have taken place, in the order of their times. */
    public List<Meeting> meetings() {
        return all.stream()
                .filter(one -> one.state() == State.AGREED || one.state() == State.HELD)
                .flatMap(one -> Stream.ofNullable(one.agreed())
                        .map(agreed -> new Meeting(
                                one.id(), one.kind(), agreed.mentor(), agreed.slot(), one.state() == State.HELD)))
                .sorted(Comparator.comparing(meeting -> meeting.slot().from()))
                .toList();
    }

    /** What it is after a fact. */
    public Appointments after(AppointmentFact fact) {
        return switch (fact) {
            case AppointmentFact.Proposed it -> {
                var there = find(it.appointment()).orElseGet(() -> Appointment.proposed(it));
                yield with(there.open(new Proposal(it.number(), it.slot(), it.by(), it.waitingFor(), it.mentor())));
            }
            case AppointmentFact.Refused it -> {
                var there = known(it.appointment());
                var next = with(there.open(null));
                yield there.claim() == null ? next : next.owing(there, it.at());
            }
            case AppointmentFact.Scheduled it -> agreed(it.appointment(), it.slot(), it.sequence(), it.at());
            case AppointmentFact.Moved it -> agreed(it.appointment(), it.slot(), it.sequence(), it.at());
            case AppointmentFact.Cancelled it -> {
                var there = known(it.appointment());
                var off = it.reason() == CancelReason.MENTOR_CHANGED
                        ? there.agreed(State.PROPOSED, it.sequence(), null)
                                .open(new Proposal(
                                        there.proposals() + 1, it.slot(), Party.INITIATOR, List.of(Party.MENTOR), null))
                        : there.agreed(State.CANCELLED, it.sequence(), there.agreed());
                yield with(off).owing(there.in(State.CANCELLED), it.at());
            }
            case AppointmentFact.Held it -> with(known(it.appointment()).in(State.HELD));
        };
    }

    private Appointments agreed(AppointmentId id, Slot slot, int sequence, Instant at) {
        var there = known(id);
        var claim = there.claim();
        var proposal = there.proposal();
        if (claim == null || proposal == null) {
            throw new IllegalStateException("Appointment %s was agreed without its calendar being asked".formatted(id));
        }
        var next = there.agreed(
                State.AGREED, sequence, new Agreed(slot, claim.mentor(), proposal.number(), claim.number()));
        return there.agreed() == null ? with(next) : with(next).owing(next, at);
    }

    private Appointment known(AppointmentId id) {
        return find(id).orElseThrow(() ->
                new IllegalStateException("There is no appointment %s: it was never proposed".formatted(id)));
    }

    Appointments with(Appointment changed) {
        var next = new ArrayList<>(all);
        next.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
        if (find(changed.id()).isEmpty()) {
            next.add(changed);
        }
        return new Appointments(next, owed);
    }

    /** Owes the calendar what this appointment had of it; a newer debt of the same kind comes in place of the older. */
    Appointments owing(Appointment given, Instant since) {
        return given.debt(since)
                .map(debt -> {
                    var next = new ArrayList<>(owed);
                    next.removeIf(other -> other.mentor().equals(debt.mentor())
                            && other.appointment().equals(debt.appointment()));
                    next.add(debt);
                    return new Appointments(all, next);
                })
                .orElse(this);
    }

    Appointments paid(Release debt) {
        var next = new ArrayList<>(owed);
        next.remove(debt);
        return new Appointments(all, next);
    }
}
