package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.ArrangingAppointments;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.SlotDraft;
import org.alliancementors.missions.appointments.Actor;
import org.alliancementors.missions.web.MentoringLinks.MentoringLink;
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

    private final ArrangingAppointments arranging;
    private final Missions missions;
    private final MentoringLinks links;

    MentoringController(ArrangingAppointments arranging, Missions missions, MentoringLinks links) {
        this.arranging = arranging;
        this.missions = missions;
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

    /**
     * What a mentor sees of their mission: nothing about who asked.
     *
     * @param reference what people quote
     * @param status where it stands
     * @param kind what was asked for
     * @param aim what the mission shall achieve
     * @param place where, by name
     * @param postalCode where
     * @param format how to meet
     * @param when on which days
     * @param appointments when to meet, oldest first
     * @param reportAsked since when the report is asked for, or null while it is not
     */
    record Mentored(
            MissionReference reference,
            MissionStatus status,
            MissionKind kind,
            String aim,
            String place,
            PostalCode postalCode,
            Format format,
            Period when,
            List<AppointmentView> appointments,
            @Nullable Instant reportAsked) {

        static Mentored of(Mission mission) {
            var wish = mission.wish();
            return new Mentored(
                    mission.reference(),
                    mission.status(),
                    wish.kind(),
                    mission.particulars().aim(),
                    wish.place().name(),
                    wish.place().code(),
                    wish.format(),
                    wish.when(),
                    AppointmentView.all(mission, Party.MENTOR),
                    reportAsked(mission.progress().history()));
        }

        private static @Nullable Instant reportAsked(List<HistoryEntry> history) {
            var given = history.stream().anyMatch(entry -> entry.what() == Happening.REPORT_GIVEN);
            return given
                    ? null
                    : history.stream()
                            .filter(entry -> entry.what() == Happening.REPORT_ASKED)
                            .map(HistoryEntry::at)
                            .findFirst()
                            .orElse(null);
        }

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Mentored[reference=%s, status=%s]".formatted(reference, status);
        }
    }

    @PostMapping("/mentoring/view")
    Mentored view(@RequestBody Holder holder) {
        var mission = links.read(holder.token()).mission();
        return missions.find(mission).map(Mentored::of).orElseThrow(() -> DeskController.unknown(mission));
    }

    @PostMapping("/mentoring/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView propose(IdempotencyKey key, @RequestBody Proposed proposed) {
        var link = links.read(proposed.token());
        return answer(
                link,
                arranging.propose(link.mission(), acting(link), new AppointmentId(key.documentId()), proposed.draft()));
    }

    @PostMapping("/mentoring/appointments/{id}/proposals")
    AppointmentView counter(@PathVariable AppointmentId id, IdempotencyKey key, @RequestBody Proposed proposed) {
        var link = links.read(proposed.token());
        return answer(link, arranging.counter(link.mission(), acting(link), id, key.documentId(), proposed.draft()));
    }

    @PostMapping("/mentoring/appointments/{id}/agree")
    AppointmentView agree(@PathVariable AppointmentId id, @RequestBody Answer answer) {
        var link = links.read(answer.token());
        var number = ProposalNumbers.required(answer.number());
        return answer(link, arranging.agree(link.mission(), acting(link), id, number));
    }

    @PostMapping("/mentoring/appointments/{id}/refuse")
    AppointmentView refuse(@PathVariable AppointmentId id, @RequestBody Answer answer) {
        var link = links.read(answer.token());
        var number = ProposalNumbers.required(answer.number());
        return answer(link, arranging.refuse(link.mission(), acting(link), id, number));
    }

    @PostMapping("/mentoring/appointments/{id}/cancel")
    AppointmentView cancel(@PathVariable AppointmentId id, @RequestBody Answer answer) {
        var link = links.read(answer.token());
        return answer(link, arranging.cancel(link.mission(), acting(link), id));
    }

    private static Actor acting(MentoringLink link) {
        return Actor.mentor(link.mentor());
    }

    private static AppointmentView answer(MentoringLink link, Optional<Result> result) {
        var done = AppointmentOutcomes.done(
                result.orElseThrow(() -> DeskController.unknown(link.mission())), Party.MENTOR);
        return AppointmentView.of(done.mission(), done.appointment(), Party.MENTOR);
    }
}
