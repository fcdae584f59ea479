package org.alliancementors.missions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceContacts;
import org.alliancementors.alliances.AllianceContacts.Which;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.AllianceId;
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
    private final Alliances alliances;

    ContactsController(Missions missions, TrackingSecrets secrets, Alliances alliances) {
        this.missions = missions;
        this.secrets = secrets;
        this.alliances = alliances;
    }

    /**
     * What is asked.
     *
     * @param entries 1 to 500 missions or contacts of alliances
     */
    record Question(@Nullable List<Asked> entries) {

        /**
         * One mission, or one contact of an alliance.
         *
         * @param mission the mission's id
         * @param alliance or the alliance's
         * @param contact which contact of the alliance; missing means the current one
         * @param handover number of the handover that makes them the previous or next one; missing means the latest
         */
        record Asked(
                @Nullable MissionId mission,
                @Nullable AllianceId alliance,
                @Nullable Which contact,
                @Nullable Integer handover) {}
    }

    /**
     * What is answered.
     *
     * @param entries one for each that was asked, in that order
     */
    record Answer(List<Entry> entries) {

        /** One answer: {@code found} with everything, or {@code gone} with nothing but its id. */
        record Entry(
                @Nullable MissionId mission,
                @Nullable AllianceId alliance,
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
                @Nullable Integer audience,
                @Nullable String allianceName) {

            /** Says nothing of the content: a log must not hold it. */
            @Override
            public String toString() {
                return "Entry[mission=%s, alliance=%s, status=%s]".formatted(mission, alliance, status);
            }
        }

        /** Who asked for the mission, or speaks for the alliance. */
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
        var entries = checked(question);
        var asked = missions.findAll(entries.stream()
                .map(Question.Asked::mission)
                .filter(Objects::nonNull)
                .toList());
        var known = alliances.findAll(entries.stream()
                .map(Question.Asked::alliance)
                .filter(Objects::nonNull)
                .toList());
        var answers = new ArrayList<Answer.Entry>();
        for (var entry : entries) {
            var mission = entry.mission();
            var alliance = entry.alliance();
            if (mission != null) {
                answers.add(entry(mission, asked.get(mission)));
            } else if (alliance != null) {
                answers.add(entry(alliance, entry, known.get(alliance)));
            }
        }
        return new Answer(answers);
    }

    private static List<Question.Asked> checked(Question question) {
        var entries = Objects.requireNonNullElse(question.entries(), List.<Question.Asked>of());
        var problems = new ArrayList<FieldProblem>();
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            problems.add(new FieldProblem(
                    "entries", "has %d entries: give 1 to %d".formatted(entries.size(), MOST_ENTRIES)));
        }
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if ((entry.mission() == null) == (entry.alliance() == null)) {
                problems.add(new FieldProblem(
                        "entries[%d].mission".formatted(i),
                        "is missing: give the id of either a mission or an alliance"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusals.invalid(problems);
        }
        return entries;
    }

    private static Answer.Entry entry(AllianceId id, Question.Asked asked, @Nullable Alliance alliance) {
        var contact = alliance == null
                ? null
                : AllianceContacts.of(
                                alliance, Objects.requireNonNullElse(asked.contact(), Which.CURRENT), asked.handover())
                        .orElse(null);
        if (alliance == null || contact == null) {
            return new Answer.Entry(null, id, "gone", null, null, null, null, null, null, null, null, null, null, null);
        }
        var profile = alliance.profile();
        return new Answer.Entry(
                null,
                id,
                "found",
                new Answer.Person(contact.name(), contact.email().value(), contact.phone(), profile.language()),
                null,
                null,
                null,
                profile.place().name(),
                profile.place().code(),
                null,
                null,
                null,
                null,
                profile.name());
    }

    private Answer.Entry entry(MissionId id, @Nullable Mission mission) {
        if (mission == null) {
            return new Answer.Entry(id, null, "gone", null, null, null, null, null, null, null, null, null, null, null);
        }
        var wish = mission.wish();
        var particulars = mission.particulars();
        var contact = particulars.contact();
        return new Answer.Entry(
                id,
                null,
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
                particulars.audience(),
                null);
    }
}
