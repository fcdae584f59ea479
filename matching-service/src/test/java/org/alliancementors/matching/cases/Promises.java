package org.alliancementors.matching.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.fit.TrackRecord;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;

/** What must be true of a world, always or once nothing is left to do. */
final class Promises {

    private Promises() {}

    /** At every moment. */
    static void hold(World world) {
        mentors(world)
                .forEach(mentor -> assertThat(mentor.holds())
                        .as("places with %s", mentor.mentor())
                        .hasSizeLessThanOrEqualTo(mentor.capacity()));
        cases(world).forEach(state -> {
            boolean someone = state.status() == Status.OFFERED || state.status() == Status.ACCEPTED;
            assertThat(state.offer() != null).as("an offer of %s", state).isEqualTo(someone);
            assertThat(state.acceptedAt() != null)
                    .as("a yes of %s", state)
                    .isEqualTo(state.status() == Status.ACCEPTED);
            if (state.status() != Status.ACCEPTED) {
                assertThat(state.standbys().current())
                        .as("who stands by for nobody")
                        .isNull();
                assertThat(state.standbys().searchAt()).isNull();
            }
        });
    }

    /** Once nothing is due. */
    static void holdAtRest(World world) {
        assertThat(held(world)).as("places held").isEqualTo(named(world));
        cases(world).forEach(state -> {
            assertThat(state.dues()).as("dues of %s", state.mission()).isEmpty();
            assertThat(state.status()).isNotEqualTo(Status.SEARCHING);
        });
        mentors(world).forEach(mentor -> counted(world, mentor));
    }

    private static Set<String> held(World world) {
        var held = new TreeSet<String>();
        mentors(world)
                .forEach(mentor -> mentor.holds()
                        .forEach(hold -> assertThat(
                                        held.add(place(mentor.mentor().value(), hold)))
                                .isTrue()));
        return held;
    }

    private static String place(String mentor, Hold hold) {
        return "%s %s %d %s".formatted(hold.mission(), hold.role(), hold.attempt(), mentor);
    }

    private static Set<String> named(World world) {
        var named = new TreeSet<String>();
        cases(world).forEach(state -> {
            Optional.ofNullable(state.offer())
                    .ifPresent(offer -> named.add("%s %s %d %s"
                            .formatted(
                                    state.mission(),
                                    Hold.Role.MENTOR,
                                    offer.attempt(),
                                    offer.mentor().value())));
            Optional.ofNullable(state.standbys().current())
                    .ifPresent(standby -> named.add("%s %s %d %s"
                            .formatted(
                                    state.mission(),
                                    Hold.Role.STANDBY,
                                    standby.number(),
                                    standby.mentor().value())));
        });
        return named;
    }

    /** The mentor's numbers are what the cases tell of them. */
    private static void counted(World world, MentorPlaces mentor) {
        TrackRecord track = mentor.track();
        long done = past(world, mentor)
                .filter(left -> left.ending() == PastAttempt.Ending.COMPLETED)
                .count();
        int comes = (int) cases(world)
                .filter(state -> state.status() == Status.ACCEPTED)
                .filter(state -> Objects.requireNonNull(state.offer()).mentor().equals(mentor.mentor()))
                .count();
        List<PastAttempt> past = past(world, mentor).toList();
        long answered = past.stream()
                .filter(left -> left.ending() == PastAttempt.Ending.DECLINED || left.acceptedAt() != null)
                .count();
        long lapsed = past.stream()
                .filter(left -> left.ending() == PastAttempt.Ending.EXPIRED)
                .count();
        assertThat(sum(track.missions())).as("missions of %s", mentor.mentor()).isEqualTo(comes + (int) done);
        assertThat(sum(track.kinds())).as("kinds of %s", mentor.mentor()).isEqualTo(comes + (int) done);
        assertThat(track.answered()).as("answers of %s", mentor.mentor()).isEqualTo((int) answered + comes);
        assertThat(track.lapsed()).as("lapses of %s", mentor.mentor()).isEqualTo((int) lapsed);
    }

    private static Stream<PastAttempt> past(World world, MentorPlaces mentor) {
        return cases(world)
                .flatMap(state -> state.past().stream())
                .filter(left -> left.offer().mentor().equals(mentor.mentor()));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Stream<Case> cases(World world) {
        return world.cases.stream().map(Stored::state);
    }

    private static Stream<MentorPlaces> mentors(World world) {
        return world.mentors.stream().map(Stored::state);
    }
}
