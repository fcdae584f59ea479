package org.alliancementors.faults.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.history.Passage;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Kind;
import org.junit.jupiter.api.Test;

class PlantedBreachesAreFoundTests {

    private final Made made = new Made().mission("a").mission("b");

    PlantedBreachesAreFoundTests() {
        made.capacities.put("M01", 2);
    }

    @Test
    void aGoodHistoryHasNone() {
        assertThat(Verdict.of(made.history()).breaches().values()).allMatch(list -> list.isEmpty());
        assertThat(Verdict.of(made.history()).isGood()).isTrue();
    }

    @Test
    void aMissionThatIsNotThere() {
        made.ended.remove("a");
        assertThat(new NothingIsLost().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("not there");
    }

    @Test
    void aMissionThatReachedNoEnd() {
        made.ended.put("a", new Standing("a", "LBF-a", "SEARCHING", "SEARCHING", ""));
        assertThat(new NothingIsLost().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("no end");
    }

    @Test
    void aMissionThatWasNeverTold() {
        made.records.removeIf(
                record -> record.topic().equals("missions") && record.key().equals("b"));
        assertThat(new NothingIsLost().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("never told");
    }

    @Test
    void aKeyThatMadeTwoMissions() {
        made.request("a", 5, 0.1, Outcome.OK, 201, null, "b");
        assertThat(new NothingIsLost().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("two missions");
    }

    @Test
    void aMissionThatCameOfNoKey() {
        made.tell("missions", "c", 1, "mission-requested.v1", 1, "{}");
        assertThat(new NothingIsLost().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("no key");

        made.request("c", 5, 0.1, Outcome.UNKNOWN, 0, null, null);
        assertThat(new NothingIsLost().breaches(made.history())).isEmpty();
    }

    // U2
    @Test
    void aPlaceTooMany() {
        made.capacities.put("M01", 1);
        assertThat(new NobodyIsOverbooked().breaches(made.history())).hasSize(1);
    }

    @Test
    void aPlaceThatWasGivenBackBeforeIsNotTooMany() {
        var one = new Made()
                .assign("x", 1, 1, "M01", 1)
                .withdraw("x", 2, 1, "M01", 3)
                .assign("y", 1, 1, "M01", 4);
        one.capacities.put("M01", 1);
        assertThat(new NobodyIsOverbooked().breaches(one.history())).isEmpty();
    }

    @Test
    void aPlaceThatWasGivenBackUnderAClockThatWasAheadIsNotTooMany() {
        var one = new Made()
                .assign("x", 1, 1, "M01", 1)
                .tellLate("assignments", "x", 2, "assignment-withdrawn.v1", 66, 6, "{\"attempt\":1,\"mentor\":\"M01\"}")
                .assign("y", 1, 1, "M01", 7);
        one.capacities.put("M01", 1);
        assertThat(new NobodyIsOverbooked().breaches(one.history())).hasSize(1);

        one.fault(Kind.CLOCK, "matching-service", 5, 15);
        assertThat(new NobodyIsOverbooked().breaches(one.history())).isEmpty();
    }

    @Test
    void twoMentorsOfOneMission() {
        made.assign("x", 1, 1, "M01", 4).assign("x", 2, 2, "M02", 5);
        assertThat(new OneMentorAtATime().breaches(made.history())).hasSize(1);
    }

    // P4
    @Test
    void aGap() {
        made.assign("x", 1, 1, "M01", 4).withdraw("x", 3, 1, "M01", 5);
        assertThat(new OrderIsKept().breaches(made.history())).hasSize(1);
    }

    // P4
    @Test
    void aLaterEventBeforeAnEarlierOne() {
        made.assign("x", 1, 1, "M01", 4).withdraw("x", 3, 1, "M01", 5).assign("x", 2, 2, "M02", 6);
        assertThat(new OrderIsKept().breaches(made.history())).hasSize(2);
    }

    // C1
    @Test
    void aDuplicateIsNoBreachOfOrder() {
        made.assign("x", 1, 1, "M01", 4).withdraw("x", 2, 1, "M01", 5).assign("x", 1, 1, "M01", 6);
        assertThat(new OrderIsKept().breaches(made.history())).isEmpty();
    }

    // N1
    @Test
    void aCopyThatNothingExplains() {
        made.mail("a-1", "quirina.1@feuerprobe.example", "Ihre Anfrage LBF-a", 9, 9.1);
        assertThat(new MailsComeOnce().breaches(made.history())).hasSize(1);
        assertThat(new MailsComeOnce().explained(made.history())).isZero();
    }

    // N1
    @Test
    void aCopyAfterALostAnswerIsExplained() {
        made.mail("c", "x@feuerprobe.example", "c", 4, null).mail("c", "x@feuerprobe.example", "c", 9, 9.1);
        assertThat(new MailsComeOnce().breaches(made.history())).isEmpty();
        assertThat(new MailsComeOnce().explained(made.history())).isEqualTo(1);
    }

    @Test
    void aCopyThatNobodyCanTellAsOne() {
        made.ledger("a", "missions:a:1", "request-received", "initiator", "sent", "")
                .ledger("a", "assignments:a:1", "mentor-assigned", "M01", "sent", "")
                .ledger("a", "missions:a:2", "mission-cancelled", "initiator", "sent", "")
                .ledger("a", "assignments:a:2", "mentor-withdrawn", "M01", "sent", "");
        assertThat(new CopiesHaveOneMessageId().breaches(made.history())).isEmpty();

        made.mail("other", "quirina.1@feuerprobe.example", "Ihr Einsatz in Rom ist abgesagt [LBF-a]", 119, 119.1);
        assertThat(new CopiesHaveOneMessageId().breaches(made.history())).hasSize(1);
    }

    @Test
    void aCopyOfAMailWhoseSenderWasKilledAtOnceIsExplainedAndLaterIsNot() {
        made.mail("c", "x@feuerprobe.example", "c", 4, 4.1).mail("c", "x@feuerprobe.example", "c", 30, 30.1);
        made.fault(Kind.KILL, "notification-service", 5, 8);
        assertThat(new MailsComeOnce().breaches(made.history())).isEmpty();

        made.windows.clear();
        made.fault(Kind.KILL, "notification-service", 15, 18);
        assertThat(new MailsComeOnce().breaches(made.history())).hasSize(1);
    }

    @Test
    void aMailThatNeverCame() {
        made.deliveries.removeFirst();
        assertThat(new MailsArrive().breaches(made.history()))
                .singleElement()
                .asString()
                .startsWith("RECEIVED to initiator about LBF-a: 0 of 1 are there");
    }

    @Test
    void anAnswerThatWasConfirmedAndIsLost() {
        made.answer("a", 1, Attempt.ACCEPT, 5, Outcome.OK);
        assertThat(new AnswersCount().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("is not told");
    }

    @Test
    void aRequestThatWasNotTakenWithoutKafka() {
        made.fault(Kind.KILL, "kafka", 10, 20).request("k", 12, 0.1, Outcome.UNKNOWN, 503, "1", null);
        assertThat(new RequestsAreAnswered().breaches(made.history())).hasSize(1);
    }

    @Test
    void aRequestThatWaitedTooLongWithoutADatabase() {
        made.fault(Kind.KILL, "database", 10, 20)
                .request("k", 12, 0.8, Outcome.UNKNOWN, 503, "1", null)
                .request("l", 12, 2.5, Outcome.UNKNOWN, 503, "1", null)
                .request("m", 12, 0.8, Outcome.UNKNOWN, 503, null, null)
                .request("n", 12, 0.8, Outcome.UNKNOWN, 500, "1", null)
                .request("o", 19.9, 5, Outcome.UNKNOWN, 0, null, null);
        assertThat(new RequestsAreAnswered().breaches(made.history())).hasSize(3);
    }

    @Test
    void somethingPersonal() {
        made.leaks.add("matching-service.log: feuerprobe.example");
        assertThat(new NothingPersonalLeaks().breaches(made.history())).hasSize(1);
    }

    @Test
    void aCaseThatDoesNotComeToRest() {
        made.settled.put("a", new Standing("a", "LBF-a", "SEARCHING", "SEARCHING", ""));
        assertThat(new NothingIsStuck().breaches(made.history())).hasSize(1);
    }

    // M5
    @Test
    void ownersWhoDisagree() {
        made.settled.put("a", new Standing("a", "LBF-a", "OFFERED", "AT_DESK", ""));
        assertThat(new NothingIsStuck().breaches(made.history())).hasSize(1);
    }

    @Test
    void aFaultAfterWhichNothingGoesThrough() {
        Window window = made.fault(Kind.KILL, "kafka", 10, 20).windows.getFirst();
        made.windows.set(0, new Window(window.fault(), window.from(), window.to(), null));
        assertThat(new NothingIsStuck().breaches(made.history())).hasSize(1);
    }

    @Test
    void anOwnerWhoSaysOtherwiseThanTheTopic() {
        made.settled.put("a", new Standing("a", "LBF-a", "OFFERED", "OFFERED", "M02"));
        assertThat(new OwnersSayWhatTopicsSay().breaches(made.history())).hasSize(1);
    }

    @Test
    void whatIsToldAfterTheOwnersWereAskedDoesNotCount() {
        made.withdraw("a", 3, 1, "M01", 101);
        assertThat(new OwnersSayWhatTopicsSay().breaches(made.history())).isEmpty();
    }

    @Test
    void aMetricThatCountsTooLittle() {
        made.mail("c", "x@feuerprobe.example", "c", 4, null).mail("c", "x@feuerprobe.example", "c", 9, 9.1);
        made.count("notification-service", Numbers.SENT, 1);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);

        made.count("notification-service", Numbers.AMBIGUOUS, 1);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).isEmpty();
    }

    @Test
    void threadsThatNeverEnd() {
        made.before.put("portal", new Gauges(60, 80L << 20));
        made.after.put("portal", new Gauges(200, 90L << 20));
        assertThat(new ResourcesComeBack().breaches(made.history())).hasSize(1);
    }

    @Test
    void memoryThatIsNotGivenBack() {
        made.before.put("portal", new Gauges(60, 60L << 20));
        made.after.put("portal", new Gauges(60, 230L << 20));
        assertThat(new ResourcesComeBack().breaches(made.history())).hasSize(1);
    }

    // C2, C6
    @Test
    void rubbishThatOneReaderDropped() {
        made.ourRubbish("missions", "rubbish-1").tell("missions.matching-service.dlt", "nobody", 0, "", 2, "rubbish-1");
        assertThat(new RubbishIsSetAside().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("notification-service");
    }

    @Test
    void aReaderWhoWentOnWhileRubbishCouldLieNowhere() {
        made.passages.add(new Passage("matching-service", "missions", 0, 7, 8));
        assertThat(new RubbishIsSetAside().breaches(made.history())).hasSize(1);

        made.passages.set(0, new Passage("matching-service", "missions", 0, 7, 7));
        assertThat(new RubbishIsSetAside().breaches(made.history())).isEmpty();
    }

    @Test
    void theLastLineCountsThem() {
        made.ended.remove("a");
        made.fault(Kind.KILL, "kafka", 10, 20);
        assertThat(Verdict.of(made.history()).json())
                .isEqualTo("{\"faults\":1,\"kills\":1,\"crash_points\":0,\"missions\":2,\"lost\":1,\"over_capacity\":0,"
                        + "\"order_breaks\":0,\"unexplained_copies\":0,\"explained_copies\":0,\"stuck\":0,"
                        + "\"recovery_p95_s\":4.0}");
    }
}
