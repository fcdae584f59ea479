package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.amendedWish;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.alliancementors.missions.MissionFixture.reopened;
import static org.alliancementors.missions.MissionFixture.steppedIn;
import static org.alliancementors.missions.MissionFixture.unmatched;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.kit.testing.TransitionsTable;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.junit.jupiter.api.Test;

/** What every command and every piece of news does to a mission in every state, as {@code docs/missions.md} shows it. */
class EveryStateAndEveryCommandTests {

    private static final Instant SOON = NOW.plus(Duration.ofHours(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(200));
    private static final Report REPORT =
            new Report("Gespräch, Plan und Gründungsveranstaltung.", 540, 80, null, null, false);

    private static final Set<String> NOTHING_TO_DO = Set.of("AS_BEFORE", "ALREADY_CERTAIN");
    private static final List<Command> COMMANDS = List.of(
            command("confirm the address", mission -> mission.confirm(SOON)),
            command("time to confirm over", mission -> mission.lapse(NOW.plus(Mission.TIME_TO_CONFIRM))),
            command("amend the wish", mission -> mission.amend(amendedWish(), null, Amender.BY_INITIATOR, SOON)),
            command("the status link is lost", mission -> mission.resendStatusLink(SOON)),
            command("cancel", mission -> mission.cancel(CancellationReason.BY_INITIATOR, SOON)),
            news("a mentor is asked", mission -> mission.on(offered(3, 2))),
            news("the mentor accepts", mission -> mission.on(accepted(3, 1))),
            news("the mentor takes the yes back", mission -> mission.on(reopened(3, 1))),
            news("the mentor falls away", mission -> mission.on(left(3, 1, Cause.DECLINED))),
            news("who stood by steps in", mission -> mission.on(steppedIn(3, 2))),
            news("nobody can be asked", mission -> mission.on(unmatched(3))),
            news(
                    "no mail reaches the initiator",
                    mission -> mission.unreachable(1, new Unreachable(SOON, Unreachable.Reason.CONTACT_GONE))),
            command("the mentor reports", mission -> mission.report(MENTOR, REPORT, SOON)),
            command("the desk completes", mission -> mission.complete("told us by telephone", SOON)),
            command("feedback", mission -> mission.feedback(new Feedback(5, YesNo.YES, YesNo.YES, null), SOON)),
            command(
                    "what came of it, 3 months",
                    mission -> mission.followUp(3, new FollowUp(YesNo.YES, 4, YesNo.YES), LATER)));

    /**
     * One row.
     *
     * @param name what people call it
     * @param act does it
     */
    private record Command(String name, Function<Mission, Done> act) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Done(String said, Mission mission) {}

    @Test
    void thePageSaysWhatTheCodeDoes() {
        new TransitionsTable(
                        "command", List.of(MissionStatus.values()), COMMANDS, EveryStateAndEveryCommandTests::outcome)
                .agreesWith(Path.of("..", "docs", "missions.md"));
    }

    @Test
    void whatHasEndedNeverBeginsAgain() {
        for (var command : COMMANDS) {
            assertThat(command.act()
                            .apply(anyMission(MissionStatus.CANCELLED))
                            .mission()
                            .status())
                    .as(command.name())
                    .isEqualTo(MissionStatus.CANCELLED);
            assertThat(command.act()
                            .apply(anyMission(MissionStatus.COMPLETED))
                            .mission()
                            .status())
                    .as(command.name())
                    .isEqualTo(MissionStatus.COMPLETED);
        }
    }

    private static String outcome(MissionStatus state, Command command) {
        var before = anyMission(state);
        var done = command.act().apply(before);
        if (done.mission().equals(before)) {
            return done.said().isEmpty() ? "–" : done.said();
        }
        var follows =
                done.mission().status() == state ? "" : " → " + done.mission().status();
        var text = (done.said() + follows).strip();
        return text.isEmpty() ? "noted" : text;
    }

    private static <O> Command command(String name, Function<Mission, Decided<O>> act) {
        return new Command(name, mission -> {
            var decided = act.apply(mission);
            return new Done(
                    decided.facts().isEmpty() ? refusal(decided.outcome()) : told(decided.facts()), decided.mission());
        });
    }

    private static Command news(String name, UnaryOperator<Mission> act) {
        return new Command(name, mission -> new Done("", act.apply(mission)));
    }

    /** That nothing was left to do is no refusal: callers are answered as if they had done it. */
    private static <O> String refusal(O outcome) {
        return outcome instanceof Boolean || NOTHING_TO_DO.contains(String.valueOf(outcome))
                ? ""
                : String.valueOf(outcome);
    }

    private static String told(List<MissionFact> facts) {
        return facts.stream()
                .map(fact -> switch (fact) {
                    case MissionFact.OfAppointment(var appointment) ->
                        appointment.getClass().getSimpleName();
                    case MissionFact.OfAftermath(var found) -> found.getClass().getSimpleName();
                    default -> fact.getClass().getSimpleName();
                })
                .collect(Collectors.joining(", "));
    }
}
