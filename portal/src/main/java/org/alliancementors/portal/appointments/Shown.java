package org.alliancementors.portal.appointments;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alliancementors.portal.services.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a page shows it.
 *
 * @param it the appointment
 * @param state last part of the key of the words for where it stands
 * @param address where its forms are
 * @param answerable whether this side has yet to answer a proposal
 * @param movable whether this side may propose another time
 * @param cancellable whether this side may call it off, or take its proposal back
 */
public record Shown(
        Appointment it, String state, String address, boolean answerable, boolean movable, boolean cancellable) {

    private static final String AGREED = "AGREED";
    private static final String PROPOSED = "PROPOSED";
    private static final List<String> OVER = List.of("CANCELLED", "HELD");

    /** All of a meeting: open ones first, each group by time. */
    public static List<Shown> all(Meeting meeting, String address, Instant now) {
        return meeting.appointments().stream()
                .map(one -> of(one, address, meeting.running(), now))
                .sorted(Comparator.comparing(
                                (Shown one) -> OVER.contains(one.it().state()))
                        .thenComparing(Shown::from, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    static Shown of(Appointment one, String address, boolean running, Instant now) {
        Appointment.Proposal open = one.proposal();
        boolean agreed = AGREED.equals(one.state());
        boolean changeable = running && (agreed && !begun(one, now) || PROPOSED.equals(one.state()));
        boolean answerable = changeable && open != null && open.waitingForYou();
        return new Shown(
                one,
                stateOf(one, begun(one, now)),
                address + "/termin/" + AppointmentPages.segment(one.id()),
                answerable,
                changeable,
                changeable && !(answerable && !agreed));
    }

    /** When it is, or would be. */
    public @Nullable Instant from() {
        Appointment.Proposal open = it.proposal();
        return it.from() != null || open == null ? it.from() : open.from();
    }

    /** When that ends. */
    public @Nullable Instant to() {
        Appointment.Proposal open = it.proposal();
        return it.from() != null || open == null ? it.to() : open.to();
    }

    /** Whether a move of what was agreed is proposed. */
    public boolean moving() {
        return AGREED.equals(it.state()) && it.proposal() != null;
    }

    private static boolean begun(Appointment one, Instant now) {
        return one.from() != null && !one.from().isAfter(now);
    }

    private static String stateOf(Appointment one, boolean begun) {
        Appointment.Proposal open = one.proposal();
        if (!AGREED.equals(one.state()) && !PROPOSED.equals(one.state())) {
            return one.state();
        }
        if (AGREED.equals(one.state()) && (begun || open == null)) {
            return AGREED;
        }
        String before = AGREED.equals(one.state()) ? "MOVE" : PROPOSED;
        if (open == null) {
            return "REFUSED";
        }
        return before + (open.waitingForYou() ? ".yours" : ".theirs");
    }
}
