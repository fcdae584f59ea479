package org.alliancementors.notification.correspondence;

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
 * @param attempts all attempts told of, by number
 * @param atDesk whether nobody could be asked, and nobody has been since
 */
public record Knowledge(@Nullable MissionReference reference, Stage stage, List<Attempt> attempts, boolean atDesk) {

    /** Nothing is known. */
    public static final Knowledge NOTHING = new Knowledge(null, Stage.UNKNOWN, List.of(), false);

    /** Keeps a copy. */
    public Knowledge {
        attempts = List.copyOf(attempts);
    }

    /** What is known of one attempt. */
    public Optional<Attempt> attempt(int number) {
        return attempts.stream().filter(a -> a.number() == number).findFirst();
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

    Knowledge request(MissionReference reference, Stage next) {
        return new Knowledge(reference, next, attempts, atDesk);
    }

    Knowledge cancelled() {
        return new Knowledge(reference, Stage.CANCELLED, attempts, atDesk);
    }

    Knowledge offered(Attempt attempt) {
        var others = attempts.stream().filter(a -> a.number() != attempt.number());
        return new Knowledge(
                reference, stage, Stream.concat(others, Stream.of(attempt)).toList(), false);
    }

    Knowledge settled(int number, MentorId mentor, Standing standing) {
        var known = attempt(number).orElseGet(() -> new Attempt(number, mentor, standing, null));
        return new Knowledge(
                reference, stage, offered(known.now(standing)).attempts(), atDesk && standing != Standing.ACCEPTED);
    }

    Knowledge unmatched() {
        return new Knowledge(reference, stage, attempts, true);
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
