package org.alliancementors.faults.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;
import org.junit.jupiter.api.Test;

class MissingMailsAreFoundTests {

    private final Made made = new Made().mission("a");

    @Test
    void aMentorWhoWasAskedWithoutAMail() {
        without("a-2");
        assertBreach("ASKED to M01");
    }

    @Test
    void aMentorWhoIsNotToldThatThereIsNothingToDo() {
        without("a-4");
        assertBreach("NOTHING_TO_DO to M01");

        made.ledger("a", "assignments:a:2", "mentor-withdrawn-cancelled", "M01", "dropped", "NOTHING_TO_CORRECT");
        assertBreach("NOTHING_TO_DO to M01");
    }

    @Test
    void whoWasNeverAskedNeedsNotHearThatThereIsNothingToDo() {
        without("a-2");
        without("a-4");
        made.fault(Kind.SMTP, "", 2, 8);
        made.ledger("a", "assignments:a:1", "mentor-assigned", "M01", "suppressed", "ADDRESS_REFUSED");
        made.ledger("a", "assignments:a:2", "mentor-withdrawn-cancelled", "M01", "dropped", "NOTHING_TO_CORRECT");
        assertBreach("ASKED to M01");

        var window = made.windows.getFirst();
        var refusing = new Fault(Kind.SMTP, "", "RECIPIENT 550", Duration.ZERO);
        made.windows.set(0, new Window(refusing, window.from(), window.to(), window.recovered()));
        assertThat(new MailsArrive().breaches(made.history())).isEmpty();
    }

    @Test
    void thatItWasClearedUpInTheEndIsNoExcuseForWhatWasDueLongBefore() {
        without("a-1");
        made.ledger("a", "missions:a:1", "request-received", "initiator", "dropped", "MISSION_CANCELLED");
        assertBreach("RECEIVED to initiator");
    }

    @Test
    void whatBecameUntrueBeforeItWentIsExcusedByTheLedgerAndTheEventTogether() {
        made.request("x", 1, 0.1, Outcome.OK, 201, null, "x")
                .tell("missions", "x", 1, "mission-requested.v1", 1, "{}")
                .ledger("x", "missions:x:1", "request-received", "initiator", "dropped", "MISSION_CANCELLED");
        made.settled.put("x", new Standing("x", "LBF-x", "CANCELLED", "", ""));
        assertBreach("RECEIVED to initiator");

        made.tell("missions", "x", 2, "mission-cancelled.v1", 2, "{}")
                .mail("x-1", Made.ASKS, "Ihr Einsatz in Rom ist abgesagt [LBF-x]", 3, 3.1);
        assertThat(new MailsArrive().breaches(made.history())).isEmpty();
    }

    @Test
    void whoSaidYesAndWhoAskedHearOfIt() {
        made.request("x", 1, 0.1, Outcome.OK, 201, null, "x")
                .assign("x", 1, 1, "M01", 2)
                .tell("assignments", "x", 2, "assignment-accepted.v1", 3, "{\"attempt\":1,\"mentor\":\"M01\"}")
                .mail("x-1", Made.M01, "Neuer Einsatz in Rom – bitte bis Do antworten [LBF-x]", 2, 2.1);
        made.settled.put("x", new Standing("x", "LBF-x", "ACCEPTED", "ACCEPTED", "M01"));
        assertThat(new MailsArrive().breaches(made.history())).hasSize(2);

        made.mail("x-2", Made.M01, "Ihr Einsatz in Rom ist bestätigt [LBF-x]", 4, 4.1)
                .mail("x-3", Made.ASKS, "Für Ihren Einsatz in Rom hat jemand zugesagt [LBF-x]", 4, 4.1);
        assertThat(new MailsArrive().breaches(made.history())).isEmpty();
    }

    @Test
    void aSecondMailOfTheSameKindIsNotReplacedByACopyOfTheFirst() {
        made.request("x", 1, 0.1, Outcome.OK, 201, null, "x")
                .assign("x", 1, 1, "M01", 2)
                .tell("assignments", "x", 2, "assignment-declined.v1", 3, "{\"attempt\":1,\"mentor\":\"M01\"}")
                .assign("x", 3, 2, "M01", 4)
                .mail("x-1", Made.M01, "Neuer Einsatz in Rom – bitte bis Do antworten [LBF-x]", 2, null)
                .mail("x-1", Made.M01, "Neuer Einsatz in Rom – bitte bis Do antworten [LBF-x]", 5, 5.1);
        made.settled.put("x", new Standing("x", "LBF-x", "OFFERED", "OFFERED", "M01"));
        assertBreach("ASKED to M01");
    }

    @Test
    void whoShallStandByAndWhoStepsInHearOfIt() {
        String about = "{\"standby\":1,\"attempt\":2,\"mentor\":\"M01\"}";
        made.request("x", 1, 0.1, Outcome.OK, 201, null, "x")
                .tell("assignments", "x", 1, "standby-asked.v1", 2, "{\"standby\":1,\"mentor\":\"M01\"}")
                .tell("assignments", "x", 2, "standby-agreed.v1", 3, "{\"standby\":1,\"mentor\":\"M01\"}")
                .tell("assignments", "x", 3, "standby-stepped-in.v1", 4, about);
        made.settled.put("x", new Standing("x", "LBF-x", "ACCEPTED", "ACCEPTED", "M01"));
        assertThat(new MailsArrive().breaches(made.history())).hasSize(4);

        made.mail("x-1", Made.M01, "Würden Sie einspringen? Einsatz in Rom – bitte bis Do antworten [LBF-x]", 3, 3.1)
                .mail("x-2", Made.M01, "Sie kommen nun zum Einsatz in Rom [LBF-x]", 5, 5.1)
                .mail("x-3", Made.ASKS, "Für Ihren Einsatz in Rom hat jemand zugesagt [LBF-x]", 5, 5.1)
                .ledger("x", "assignments:x:2", "standby-agreed", "M01", "dropped", "STANDBY_OVER");
        assertThat(new MailsArrive().breaches(made.history())).isEmpty();
    }

    private void without(String messageId) {
        made.deliveries.removeIf(delivery -> delivery.messageId().equals(messageId));
    }

    private void assertBreach(String beginning) {
        assertThat(new MailsArrive().breaches(made.history()))
                .singleElement()
                .asString()
                .startsWith(beginning);
    }
}
