package org.alliancementors.notification.correspondence.web;

import jakarta.validation.constraints.NotNull;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.Subject;
import org.springframework.http.HttpStatus;

/**
 * What a mail is about, on the wire.
 *
 * @param kind {@code mission}, {@code alliance} or {@code mentor}
 * @param id within its kind
 */
record About(@NotNull String kind, @NotNull String id) {

    static final String MISSION = "mission";
    static final String ALLIANCE = "alliance";
    static final String MENTOR = "mentor";

    static About of(Subject subject) {
        return switch (subject) {
            case Subject.Mission _ -> new About(MISSION, subject.id());
            case Subject.Alliance _ -> new About(ALLIANCE, subject.id());
            case Subject.Mentor _ -> new About(MENTOR, subject.id());
        };
    }

    /** As the domain has it. */
    Subject subject() {
        return switch (kind) {
            case MISSION -> subject(value -> new Subject.Mission(new MissionId(value)));
            case ALLIANCE -> subject(value -> new Subject.Alliance(new AllianceId(value)));
            case MENTOR -> subject(value -> new Subject.Mentor(new MentorId(value)));
            default -> throw LedgerQuery.invalid("kind", "use mission, alliance or mentor");
        };
    }

    private Subject subject(Function<String, Subject> reading) {
        try {
            return reading.apply(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST, "invalid-" + kind, "Give the id of one %s.".formatted(kind))
                    .field(kind, "must be an id of 1 to 64 letters, digits or hyphens");
        }
    }
}
