package org.alliancementors.missions.web;

import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.SlotDraft;
import org.alliancementors.missions.aftermath.ReportDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The missions of a mentor who is logged in: the same acts as by the link of a mail, and who asked. */
@RestController
@RequestMapping("/mentors/{mentor}/missions")
class OwnMissionsController {

    /** Nobody has nearly as many. */
    private static final int MOST = 200;

    private final Missions missions;
    private final MentorsActs acts;

    OwnMissionsController(Missions missions, MentorsActs acts) {
        this.missions = missions;
        this.acts = acts;
    }

    /**
     * The missions of a mentor.
     *
     * @param items the running ones before the completed, each the newest first
     */
    record Listed(List<MentoredView> items) {}

    /**
     * An answer to a proposal.
     *
     * @param number of the proposal; not needed to call an appointment off
     */
    record Answer(@Nullable Integer number) {}

    @GetMapping
    Listed list(@PathVariable MentorId mentor) {
        return new Listed(
                missions.of(mentor, MOST).stream().map(MentoredView::forMentor).toList());
    }

    @GetMapping("/{mission}")
    MentoredView show(@PathVariable MentorId mentor, @PathVariable MissionId mission) {
        return MentoredView.forMentor(theirs(mentor, mission).mission());
    }

    @PostMapping("/{mission}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView propose(
            @PathVariable MentorId mentor,
            @PathVariable MissionId mission,
            IdempotencyKey key,
            @RequestBody SlotDraft draft) {
        return acts.propose(theirs(mentor, mission), key, draft);
    }

    @PostMapping("/{mission}/appointments/{id}/proposals")
    AppointmentView counter(
            @PathVariable MentorId mentor,
            @PathVariable MissionId mission,
            @PathVariable AppointmentId id,
            IdempotencyKey key,
            @RequestBody SlotDraft draft) {
        return acts.counter(theirs(mentor, mission), id, key, draft);
    }

    @PostMapping("/{mission}/appointments/{id}/agree")
    AppointmentView agree(
            @PathVariable MentorId mentor,
            @PathVariable MissionId mission,
            @PathVariable AppointmentId id,
            @RequestBody Answer answer) {
        return acts.agree(theirs(mentor, mission), id, answer.number());
    }

    @PostMapping("/{mission}/appointments/{id}/refuse")
    AppointmentView refuse(
            @PathVariable MentorId mentor,
            @PathVariable MissionId mission,
            @PathVariable AppointmentId id,
            @RequestBody Answer answer) {
        return acts.refuse(theirs(mentor, mission), id, answer.number());
    }

    @PostMapping("/{mission}/appointments/{id}/cancel")
    AppointmentView cancel(
            @PathVariable MentorId mentor, @PathVariable MissionId mission, @PathVariable AppointmentId id) {
        return acts.cancel(theirs(mentor, mission), id);
    }

    /** The key is asked for as with everything that creates. */
    @PostMapping("/{mission}/report")
    MentorsActs.Taken report(
            @PathVariable MentorId mentor,
            @PathVariable MissionId mission,
            IdempotencyKey key,
            @RequestBody ReportDraft draft) {
        return acts.report(theirs(mentor, mission), draft);
    }

    private Mentored theirs(MentorId mentor, MissionId mission) {
        return Mentored.require(missions, mission, mentor);
    }
}
