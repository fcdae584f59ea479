package org.alliancementors.missions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.TrackingSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Contact data and texts for notification-service, which asks when it makes a mail and keeps none of it. */
@RestController
class ContactsController {

    private static final int MOST_ENTRIES = 500;

    private final Missions missions;
    private final TrackingSecrets secrets;

    ContactsController(Missions missions, TrackingSecrets secrets) {
        this.missions = missions;
        this.secrets = secrets;
    }

    /**
     * What is asked.
     *
     * @param entries 1 to 500 missions
     */
    record Question(@Nullable List<Asked> entries) {

        /**
         * One mission.
         *
         * @param mission its id
         */
        record Asked(@Nullable MissionId mission) {}
    }

    /**
     * What is answered.
     *
     * @param entries one for each that was asked, in that order
     */
    record Answer(List<Entry> entries) {

        /** One mission: {@code found} with everything, or {@code gone} with nothing but its id. */
        record Entry(
                MissionId mission,
                String status,
                @Nullable Person contact,
                @Nullable String aim,
                @Nullable MissionReference reference,
                @Nullable String trackingSecret,
                @Nullable String place,
                @Nullable PostalCode postalCode,
                @Nullable MissionKind kind,
                @Nullable Format format,
                @Nullable Period when,
                @Nullable Integer audience) {

            /** Says nothing of the content: a log must not hold it. */
            @Override
            public String toString() {
                return "Entry[mission=%s, status=%s]".formatted(mission, status);
            }
        }

        /** Who asked for the mission. */
        record Person(String name, String email, @Nullable String phone, Language language) {

            /** Says nothing of the content: a log must not hold it. */
            @Override
            public String toString() {
                return "Person[…]";
            }
        }
    }

    @PostMapping("/internal/contacts")
    Answer contacts(@RequestBody Question question) {
        var ids = ids(question);
        var found = missions.findAll(ids);
        return new Answer(ids.stream().map(id -> entry(id, found.get(id))).toList());
    }

    private static List<MissionId> ids(Question question) {
        var entries = Objects.requireNonNullElse(question.entries(), List.<Question.Asked>of());
        var problems = new ArrayList<FieldProblem>();
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            problems.add(new FieldProblem(
                    "entries", "has %d entries: give 1 to %d".formatted(entries.size(), MOST_ENTRIES)));
        }
        var ids = new ArrayList<MissionId>();
        for (int i = 0; i < entries.size(); i++) {
            var id = entries.get(i).mission();
            if (id == null) {
                problems.add(new FieldProblem("entries[%d].mission".formatted(i), "is missing: give the mission's id"));
            } else {
                ids.add(id);
            }
        }
        if (!problems.isEmpty()) {
            throw Refusals.invalid(problems);
        }
        return ids;
    }

    private Answer.Entry entry(MissionId id, @Nullable Mission mission) {
        if (mission == null) {
            return new Answer.Entry(id, "gone", null, null, null, null, null, null, null, null, null, null);
        }
        var wish = mission.wish();
        var particulars = mission.particulars();
        var contact = particulars.contact();
        return new Answer.Entry(
                id,
                "found",
                new Answer.Person(contact.name(), contact.email().value(), contact.phone(), particulars.language()),
                particulars.aim(),
                mission.reference(),
                secrets.of(id),
                wish.place().name(),
                wish.place().code(),
                wish.kind(),
                wish.format(),
                wish.when(),
                particulars.audience());
    }
}
