package org.alliancementors.missions;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why and from when on a mission waits at the desk, unless something happens before. It follows from what is stored, so it
 * holds with every other service gone.
 *
 * @param what what it waits for
 * @param from from when on
 */
public record Waiting(What what, Instant from) {

    /** What the desk can do something about. */
    public enum What {
        /** Nobody can be asked: a mentor, found by hand. */
        MENTOR,
        /** Whoever has to move it on did not for {@link Progress#PATIENCE}. */
        PROGRESS,
        /** No mail reaches the initiator: another address. */
        INITIATOR,
        /** The mentor was asked for the report in vain. */
        REPORT
    }

    /** What it waits for first, or nothing where nobody has to do anything about it. */
    static Optional<Waiting> of(Mission mission) {
        var progress = mission.progress();
        var unreachable = progress.unreachable();
        return Stream.of(
                        at(
                                mission.status() == MissionStatus.AT_DESK ? What.MENTOR : What.PROGRESS,
                                progress.standsStillFrom()),
                        at(What.INITIATOR, unreachable == null || !writesAgain(mission) ? null : unreachable.since()),
                        at(What.REPORT, new Conclusion(mission).reportMissingFrom()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Waiting::from));
    }

    /** A completed mission still asks its initiator how it went; a cancelled one has nothing more to say. */
    private static boolean writesAgain(Mission mission) {
        return switch (mission.status()) {
            case SUBMITTED, SEARCHING, OFFERED, AT_DESK, ACCEPTED -> true;
            case COMPLETED -> new Conclusion(mission).dueAt() != null;
            case CANCELLED -> false;
        };
    }

    private static Optional<Waiting> at(What what, @Nullable Instant from) {
        return from == null ? Optional.empty() : Optional.of(new Waiting(what, from));
    }
}
