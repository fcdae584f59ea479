package org.alliancementors.missions.web;

import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.SlotDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A mission and its appointments for its mentor, by the link of a mail. The token stands in the body, never in a path. */
@RestController
class MentoringController {

    private final MentorsActs acts;
    private final MentoringLinks links;

    MentoringController(MentorsActs acts, MentoringLinks links) {
        this.acts = acts;
        this.links = links;
    }

    /**
     * Nothing but the link.
     *
     * @param token of the link
     */
    record Holder(@Nullable String token) {

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Holder[…]";
        }
    }

    /**
     * A time as it was typed.
     *
     * @param token of the link
     * @param kind what it is for, for a new appointment
     * @param from when it begins, with its offset
     * @param to when it ends, with its offset
     * @param format how to meet
     * @param postalCode where, on site; the mission's where it is missing
     */
    record Proposed(
            @Nullable String token,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String format,
            @Nullable String postalCode) {

        SlotDraft draft() {
            return new SlotDraft(kind, from, to, format, postalCode);
        }

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Proposed[%s]".formatted(draft());
        }
    }

    /**
     * An answer to a proposal.
     *
     * @param token of the link
     * @param number of the proposal; not needed to call an appointment off
     */
    record Answer(@Nullable String token, @Nullable Integer number) {

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Answer[number=%s]".formatted(number);
        }
    }

    @PostMapping("/mentoring/view")
    MentoredView view(@RequestBody Holder holder) {
        return MentoredView.byLink(links.read(holder.token()).mission());
    }

    @PostMapping("/mentoring/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView propose(IdempotencyKey key, @RequestBody Proposed proposed) {
        return acts.propose(links.read(proposed.token()), key, proposed.draft());
    }

    @PostMapping("/mentoring/appointments/{id}/proposals")
    AppointmentView counter(@PathVariable AppointmentId id, IdempotencyKey key, @RequestBody Proposed proposed) {
        return acts.counter(links.read(proposed.token()), id, key, proposed.draft());
    }

    @PostMapping("/mentoring/appointments/{id}/agree")
    AppointmentView agree(@PathVariable AppointmentId id, @RequestBody Answer answer) {
        return acts.agree(links.read(answer.token()), id, answer.number());
    }

    @PostMapping("/mentoring/appointments/{id}/refuse")
    AppointmentView refuse(@PathVariable AppointmentId id, @RequestBody Answer answer) {
        return acts.refuse(links.read(answer.token()), id, answer.number());
    }

    @PostMapping("/mentoring/appointments/{id}/cancel")
    AppointmentView cancel(@PathVariable AppointmentId id, @RequestBody Answer answer) {
        return acts.cancel(links.read(answer.token()), id);
    }
}
