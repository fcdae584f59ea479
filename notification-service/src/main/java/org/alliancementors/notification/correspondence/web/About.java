package org.alliancementors.notification.correspondence.web;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.preferences.Reader;
import org.springframework.http.HttpStatus;

/**
 * What a mail is about, on the wire.
 *
 * @param kind {@code mission}, {@code alliance}, {@code mentor}, {@code digest} (of a reader) or {@code desk-day}
 * @param id within its kind
 */
record About(@NotNull String kind, @NotNull String id) {

    static final String MISSION = "mission";
    static final String ALLIANCE = "alliance";
    static final String MENTOR = "mentor";
    static final String DIGEST = "digest";
    static final String DESK_DAY = "desk-day";

    static About of(Subject subject) {
        return switch (subject) {
            case Subject.Mission _ -> new About(MISSION, subject.id());
            case Subject.Alliance _ -> new About(ALLIANCE, subject.id());
            case Subject.Mentor _ -> new About(MENTOR, subject.id());
            case Subject.Digest _ -> new About(DIGEST, subject.id());
            case Subject.DeskDay(var day) -> new About(DESK_DAY, day.toString());
        };
    }

    /** As the domain has it. */
    Subject subject() {
        return switch (kind) {
            case MISSION -> subject(value -> new Subject.Mission(new MissionId(value)));
            case ALLIANCE -> subject(value -> new Subject.Alliance(new AllianceId(value)));
            case MENTOR -> subject(value -> new Subject.Mentor(new MentorId(value)));
            case DIGEST -> subject(value -> new Subject.Digest(Reader.parse(value)));
            case DESK_DAY -> subject(value -> new Subject.DeskDay(LocalDate.parse(value)));
            default -> throw LedgerQuery.invalid("kind", "use mission, alliance, mentor, digest or desk-day");
        };
    }

    private Subject subject(Function<String, Subject> reading) {
        try {
            return reading.apply(id);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST, "invalid-" + kind, "Give the id of one %s.".formatted(kind))
                    .field(kind, "must be an id as the ledger shows it");
        }
    }
}
