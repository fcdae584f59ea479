package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.OTHER;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.leavingMentor;
import static org.alliancementors.mentors.MentorFixture.leftMentor;
import static org.alliancementors.mentors.MentorFixture.pausedMentor;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancementors.kit.testing.TransitionsTable;
import org.junit.jupiter.api.Test;

/** Every state meets every wish; the README shows what comes of it. */
class TransitionsTests {

    private static final Pause PAUSE = new Pause(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20"));
    private static final Training TRAINING =
            new Training(TrainingKind.OTHER, LocalDate.parse("2026-01-10"), null, Training.Told.NOTHING);

    private static Map<String, Mentor> states() {
        Map<String, Mentor> states = new LinkedHashMap<>();
        states.put("DRAFT", draftMentor());
        states.put("PUBLISHED", publishedMentor());
        states.put("paused", pausedMentor());
        states.put("leaving", leavingMentor());
        states.put("WITHDRAWN", withdrawnMentor());
        states.put("left", leftMentor());
        return states;
    }

    private static Map<String, Function<Mentor, Decision>> wishes() {
        Map<String, Function<Mentor, Decision>> wishes = new LinkedHashMap<>();
        wishes.put("publish", mentor -> mentor.publish("desk", NOW));
        wishes.put("import", mentor -> mentor.takeImported(mentor.profile(), "desk", NOW));
        wishes.put("withdraw", mentor -> mentor.withdraw(NOW));
        wishes.put("change", mentor -> mentor.change(profile(MentorFixture.withCapacity(9)), NOW));
        wishes.put(
                "note an absence", mentor -> mentor.noteAbsence(MentorFixture.days("2026-07-01", "2026-07-14"), NOW));
        wishes.put("pause", mentor -> CareDecisions.pause(mentor, PAUSE, NOW));
        wishes.put("return", mentor -> CareDecisions.giveBack(mentor, NOW));
        wishes.put("name a substitute", mentor -> CareDecisions.substitute(mentor, OTHER, NOW));
        wishes.put(
                "set the leaving",
                mentor -> CareDecisions.leave(mentor, new Leaving(LocalDate.parse("2026-05-01"), null), NOW));
        wishes.put("call it off", mentor -> CareDecisions.stay(mentor, NOW));
        wishes.put("add a training", mentor -> CareDecisions.addTraining(mentor, TRAINING, NOW));
        wishes.put("profile is right", mentor -> CareDecisions.answerCheck(mentor, null, true, NOW));
        wishes.put("profile is wrong", mentor -> CareDecisions.answerCheck(mentor, null, false, NOW));
        wishes.put("two years pass", mentor -> mentor.drive(Days.yearAfter(Days.yearAfter(NOW))));
        return wishes;
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Refused(Refusal refusal) -> "✗ " + refusal.getClass().getSimpleName();
            case Decision.Decided(Mentor _, List<MentorFact> facts) ->
                facts.isEmpty()
                        ? "–"
                        : facts.stream()
                                .filter(fact -> !(fact instanceof MentorFact.MatchingProfileTold))
                                .map(TransitionsTests::name)
                                .collect(Collectors.joining(", "));
        };
    }

    private static String name(MentorFact fact) {
        return switch (fact) {
            case CareFact.NoticeGiven(var kind, var _, var _) -> "notice " + kind;
            case MentorFact.Withdrawn(var _, Departure reason, var _) -> "Withdrawn " + reason;
            default -> fact.getClass().getSimpleName();
        };
    }

    @Test
    void everyStateAndEveryWishMeetAsTheReadmeSays() {
        Map<String, Mentor> states = states();
        Map<String, Function<Mentor, Decision>> wishes = wishes();
        new TransitionsTable(
                        "",
                        List.copyOf(states.keySet()),
                        List.copyOf(wishes.keySet()),
                        (state, wish) -> outcome(Objects.requireNonNull(wishes.get(wish))
                                .apply(Objects.requireNonNull(states.get(state)))))
                .agreesWith(Path.of("README.md"));
    }

    // C1
    @Test
    void aWishThatIsFulfilledAlreadyChangesNothing() {
        states().values()
                .forEach(mentor -> wishes().forEach((name, wish) -> {
                    if (wish.apply(mentor) instanceof Decision.Decided(Mentor after, List<MentorFact> _)
                            && !name.equals("two years pass")) {
                        assertThat(wish.apply(after))
                                .as("%s twice on %s", name, mentor.status())
                                .isEqualTo(new Decision.Decided(after, List.of()));
                    }
                }));
    }
}
