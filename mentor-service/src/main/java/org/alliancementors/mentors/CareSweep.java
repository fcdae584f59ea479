package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.NoticeKind;

/**
 * What happens to a mentor by itself, from the times that are stored. Whoever looks late finds everything that is due and does
 * each thing once; whoever looks twice finds nothing the second time.
 */
final class CareSweep {

    private CareSweep() {}

    /** When there is next something to do. */
    static Optional<Instant> driveAt(Mentor mentor) {
        return switch (mentor.status()) {
            case DRAFT -> Optional.empty();
            case WITHDRAWN -> mentor.forgetAt();
            case PUBLISHED -> {
                Care care = mentor.care();
                yield Stream.of(
                                leavesAt(care),
                                pauseEndsAt(care),
                                Optional.ofNullable(care.check().next()),
                                care.trainings().tellAt())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
            }
        };
    }

    static Decision drive(Mentor mentor, Instant now) {
        return switch (mentor.status()) {
            case DRAFT -> mentor.nothing();
            case WITHDRAWN -> mentor.forget(now);
            case PUBLISHED -> {
                Leaving leaving = mentor.care().away().leaving();
                yield leaving != null && due(leavesAt(mentor.care()), now)
                        ? mentor.decide(new MentorFact.Withdrawn(now, Departure.LEFT, leaving.successor()))
                        : care(mentor, now);
            }
        };
    }

    /** What the desk has to do. */
    static List<Need> needs(Mentor mentor) {
        return switch (mentor.status()) {
            case DRAFT -> List.of(Need.APPROVAL);
            case WITHDRAWN -> List.of();
            case PUBLISHED -> {
                List<Need> needs = new ArrayList<>();
                if (mentor.care().check().needsTheDesk()) {
                    needs.add(Need.CHECK);
                }
                if (mentor.care().trainings().ended()) {
                    needs.add(Need.TRAINING);
                }
                yield needs;
            }
        };
    }

    private static Decision care(Mentor mentor, Instant now) {
        Care care = mentor.care();
        List<MentorFact> facts = new ArrayList<>();
        if (due(pauseEndsAt(care), now)) {
            facts.add(new CareFact.Returned(now));
            facts.add(new CareFact.NoticeGiven(NoticeKind.RETURNED, null, now));
        }
        if (due(Optional.ofNullable(care.check().next()), now)) {
            facts.addAll(ask(care, now));
        }
        List<Training> trainings = care.trainings().due(now);
        if (!trainings.isEmpty()) {
            facts.add(new CareFact.TrainingsTold(trainings, now));
            facts.add(new CareFact.NoticeGiven(NoticeKind.TRAINING_ENDS, firstEnd(trainings), now));
        }
        return mentor.decide(facts.toArray(MentorFact[]::new));
    }

    private static List<MentorFact> ask(Care care, Instant now) {
        ProfileCheck check = care.check();
        if (check.state() == ProfileCheck.State.ASKED && check.asked() >= ProfileCheck.MOST_TIMES) {
            return List.of(new CareFact.CheckLeftToTheDesk(now));
        }
        return List.of(
                new CareFact.CheckAsked(care.notices().next(NoticeKind.PROFILE_CHECK), now),
                new CareFact.NoticeGiven(NoticeKind.PROFILE_CHECK, Days.of(now.plus(ProfileCheck.PATIENCE)), now));
    }

    private static LocalDate firstEnd(List<Training> trainings) {
        return trainings.stream()
                .map(Training::expires)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<Instant> leavesAt(Care care) {
        return Optional.ofNullable(care.away().leaving()).map(Leaving::at);
    }

    private static Optional<Instant> pauseEndsAt(Care care) {
        return Optional.ofNullable(care.away().pause()).map(Pause::endsAt);
    }

    private static boolean due(Optional<Instant> at, Instant now) {
        return at.filter(time -> !now.isBefore(time)).isPresent();
    }
}
