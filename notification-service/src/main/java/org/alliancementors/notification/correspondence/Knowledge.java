package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be true of a mission. The two sources may come in any order relative to each other.
 *
 * @param reference what people quote, or null while only matching has told of the mission
 * @param stage how far the request is
 * @param amendedAt when it was last wanted differently, or null where it never was
 * @param attempts all attempts told of, by number
 * @param standbys all second mentors told of, by number
 * @param atDesk whether nobody could be asked, and nobody has been since
 */
public record Knowledge(
        @Nullable MissionReference reference,
        Stage stage,
        @Nullable Instant amendedAt,
        List<Attempt> attempts,
        List<Standby> standbys,
        boolean atDesk) {

    /** Nothing is known. */
    public static final Knowledge NOTHING = new Knowledge(null, Stage.UNKNOWN, null, List.of(), List.of(), false);

    /** Keeps copies, in order. */
    public Knowledge {
        attempts = attempts.stream()
                .sorted(Comparator.comparingInt(Attempt::number))
                .toList();
        standbys = standbys.stream()
                .sorted(Comparator.comparingInt(Standby::number))
                .toList();
    }

    /** What is known of one attempt. */
    public Optional<Attempt> attempt(int number) {
        return attempts.stream().filter(a -> a.number() == number).findFirst();
    }

    /** What is known of one second mentor. */
    public Optional<Standby> standby(int number) {
        return standbys.stream().filter(s -> s.number() == number).findFirst();
    }

    boolean mentorFound() {
        return attempts.stream().anyMatch(a -> a.standing() == Standing.ACCEPTED);
    }

    boolean stands(int number, Standing standing) {
        return attempt(number).map(Attempt::standing).filter(standing::equals).isPresent();
    }

    long refusals() {
        return attempts.stream()
                .filter(a -> a.standing() == Standing.DECLINED || a.standing() == Standing.EXPIRED)
                .count();
    }

    boolean amendedAfter(Instant moment) {
        return amendedAt != null && amendedAt.isAfter(moment);
    }

    Knowledge request(MissionReference reference, Stage next) {
        return new Knowledge(reference, next, amendedAt, attempts, standbys, atDesk);
    }

    Knowledge amended(Instant at) {
        return new Knowledge(reference, stage, at, attempts, standbys, atDesk);
    }

    Knowledge cancelled() {
        return new Knowledge(reference, Stage.CANCELLED, amendedAt, attempts, standbys, atDesk);
    }

    Knowledge offered(Attempt attempt) {
        return with(attempt, false);
    }

    Knowledge settled(int number, MentorId mentor, Standing standing) {
        var before = attempt(number).orElseGet(() -> new Attempt(number, mentor, standing, null, null));
        return with(before.now(standing), atDesk && standing != Standing.ACCEPTED);
    }

    Knowledge standingBy(Standby standby) {
        var others = standbys.stream().filter(s -> s.number() != standby.number());
        return new Knowledge(
                reference,
                stage,
                amendedAt,
                attempts,
                Stream.concat(others, Stream.of(standby)).toList(),
                atDesk);
    }

    Knowledge unmatched() {
        return new Knowledge(reference, stage, amendedAt, attempts, standbys, true);
    }

    private Knowledge with(Attempt attempt, boolean desk) {
        var others = attempts.stream().filter(a -> a.number() != attempt.number());
        return new Knowledge(
                reference,
                stage,
                amendedAt,
                Stream.concat(others, Stream.of(attempt)).toList(),
                standbys,
                desk);
    }

    /** How far a request is. */
    public enum Stage {
        /** alliance-service has not told of it yet. */
        UNKNOWN,
        /** The address waits for its confirmation. */
        SUBMITTED,
        /** Certain. */
        REQUESTED,
        /** Over. */
        CANCELLED
    }
}
