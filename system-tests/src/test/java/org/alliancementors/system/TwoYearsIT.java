package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.sandbox.mail.KeptMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The three stories from the request to what came of them, over two years of the programme's clock: with appointments that move
 * and fall through, a mission that is cancelled, a mentor who falls ill, a report that does not come, and follow-ups. Comes
 * last, since time does not go back.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(Programme.class)
class TwoYearsIT {

    private static final String KASSEL = "till.fichte@mentoren.example";
    private static final String WOLFSBURG = "greta.ahorn@mentoren.example";
    private static final String WIESBADEN = "jonas.birke@mentoren.example";
    private static final String PRESS = "pressestelle@buendnisse.example";
    private static final Duration DAY = Duration.ofDays(1);

    private final Play play;

    TwoYearsIT(Play play) {
        this.play = play;
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
    }

    @Test
    void aFoundingFromTheFirstCallToTheQuestionAYearLater() {
        Requested mission = play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG"));
        Meetings meetings = new Meetings(play, mission);
        String mentor = acceptedBy(mission);
        String token = meetings.token(play.mail(mentor, mission.reference(), "bestätigt"));

        JsonNode call = meetings.proposeAsMentor(token, "CALL", Meetings.noon(7), "PHONE");
        play.mail(mission.email(), mission.reference(), "Termin");
        meetings.asInitiator(call, "agree").orFail();
        meetings.inState(call, "AGREED");
        JsonNode event = meetings.proposeAsInitiator("EVENT", Meetings.noon(80), "ON_SITE");
        meetings.asMentor(token, event, "agree").orFail();
        assertThat(meetings.inState(event, "AGREED").path("sequence").asInt()).isZero();

        meetings.moveAsMentor(token, event, Meetings.noon(90), "ON_SITE").orFail();
        meetings.asInitiator(event, "agree").orFail();
        assertThat(meetings.inState(event, "AGREED").path("sequence").asInt()).isEqualTo(1);

        play.pass(DAY.multipliedBy(8));
        meetings.inState(call, "HELD");
        assertThat(meetings.report(token, 9).status()).isEqualTo(409);

        play.pass(DAY.multipliedBy(84));
        meetings.inState(event, "HELD");
        play.pass(DAY.multipliedBy(3));
        token = meetings.token(play.mail(mentor, mission.reference(), "Bericht"));
        meetings.report(token, 9).orFail();
        play.awaitStatus(mission, "COMPLETED");
        JsonNode closed =
                play.caseOf(mission, found -> found.path("state").asString().equals("CLOSED"));
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");

        play.pass(DAY.multipliedBy(2));
        meetings.tracked(found -> asks(found).contains("FEEDBACK"));
        KeptMail please = play.mail(mission.email(), mission.reference(), "geholfen");
        assertThat(play.content(please).text()).contains("/status/");
        meetings.answer("feedback", Map.of("helpful", 5, "nextStepsClear", "YES", "again", "YES"))
                .orFail();

        play.pass(DAY.multipliedBy(95));
        meetings.tracked(found -> asks(found).contains("FOLLOW_UP_3"));
        meetings.answer("follow-ups/3", Map.of("founded", "YES", "partnersWon", 4, "stillActive", "YES"))
                .orFail();
        play.pass(DAY.multipliedBy(280));
        meetings.tracked(found -> asks(found).contains("FOLLOW_UP_12"));

        JsonNode founding = play.get("alliance-service", "/evidence", "desk")
                .orFail()
                .json()
                .path("specialties")
                .valueStream()
                .filter(row -> row.path("specialty").asString().equals("GRUENDUNG"))
                .findFirst()
                .orElseThrow();
        assertThat(founding.path("completed").asInt()).isEqualTo(1);
        assertThat(founding.path("founded").path("yes").asInt()).isEqualTo(1);
        JsonNode story = play.get("alliance-service", "/missions/" + mission.id() + "/story", "desk")
                .orFail()
                .json();
        List<String> happenings = story.path("entries")
                .valueStream()
                .map(entry -> entry.path("what").asString())
                .toList();
        assertThat(happenings)
                .containsSubsequence(
                        "REQUESTED",
                        "OFFERED",
                        "ACCEPTED",
                        "APPOINTMENT_PROPOSED",
                        "APPOINTMENT_SCHEDULED",
                        "APPOINTMENT_MOVED",
                        "APPOINTMENT_HELD",
                        "REPORT_ASKED",
                        "REPORT_GIVEN",
                        "COMPLETED",
                        "FEEDBACK_ASKED",
                        "FEEDBACK_GIVEN",
                        "FOLLOW_UP_ASKED",
                        "FOLLOW_UP_ANSWERED",
                        "FOLLOW_UP_ASKED");
    }

    @Test
    void businessesAreWonInOnePlaceCalledOffInTheOtherAndTheReportNeverComes() {
        Requested first = businesses("35390");
        Requested second = businesses("35576");
        play.accept(play.mail(WIESBADEN, first.reference()));
        play.accept(play.mail(WIESBADEN, second.reference()));
        play.awaitStatus(first, "ACCEPTED");
        play.awaitStatus(second, "ACCEPTED");
        Meetings here = new Meetings(play, first);
        Meetings there = new Meetings(play, second);
        String tokenHere = here.token(play.mail(WIESBADEN, first.reference(), "bestätigt"));
        String tokenThere = there.token(play.mail(WIESBADEN, second.reference(), "bestätigt"));
        Instant noon = Meetings.noon(30);
        JsonNode one = here.proposeAsInitiator("EVENT", noon, "ONLINE");
        JsonNode other = there.proposeAsInitiator("EVENT", noon.plus(Duration.ofHours(1)), "ONLINE");
        here.asMentor(tokenHere, one, "agree").orFail();

        Answer clash = there.asMentor(tokenThere, other, "agree");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("appointment-clash").contains(first.reference());

        play.post("alliance-service", "/tracking/" + first.trackingSecret() + "/cancel", "portal", "{}", "")
                .orFail();
        play.mail(WIESBADEN, first.reference(), "nichts mehr zu tun");
        await("the time is free again")
                .atMost(Play.PATIENCE)
                .until(() -> there.asMentor(tokenThere, other, "agree").good());
        there.inState(other, "AGREED");

        play.pass(DAY.multipliedBy(31));
        there.inState(other, "HELD");
        for (int reminder = 0; reminder < 4; reminder++) {
            play.pass(DAY.multipliedBy(reminder == 0 ? 3 : 7));
            int asked = Math.min(reminder + 1, 3);
            await("report asked " + asked + " times")
                    .atMost(Play.PATIENCE)
                    .until(() ->
                            play.mails(WIESBADEN, second.reference(), "Bericht").size() == asked);
        }
        await("the desk sees it")
                .atMost(Play.PATIENCE)
                .until(() -> play.mission(second).path("waitingAtDesk").asBoolean());
        play.post(
                        "alliance-service",
                        "/missions/" + second.id() + "/complete",
                        "desk",
                        "{\"reason\": \"told us by telephone that all went well\"}",
                        "")
                .orFail();
        play.awaitStatus(second, "COMPLETED");
    }

    @Test
    void aTalkWhoseMentorFallsIllIsGivenByWhoStoodBy() {
        Requested mission = play.request(Wish.of("TALK", "48324", "VORTRAG", "OEFFENTLICHKEIT")
                .preferring("M02")
                .wantingPress());
        play.offered(mission, "M02");
        KeptMail asked = play.mail(WIESBADEN, mission.reference());
        play.accept(asked);
        play.awaitStatus(mission, "ACCEPTED");
        Meetings meetings = new Meetings(play, mission);
        String token = meetings.token(play.mail(WIESBADEN, mission.reference(), "bestätigt"));
        JsonNode talk = meetings.proposeAsInitiator("EVENT", Meetings.noon(60), "ON_SITE");
        meetings.asMentor(token, talk, "agree").orFail();
        meetings.inState(talk, "AGREED");
        JsonNode standby = await("somebody is asked to stand by")
                .atMost(Play.PATIENCE)
                .until(() -> play.mission(mission).path("standby"), found -> found.hasNonNull("mentor"));
        String second = Mentors.email(standby.path("mentor").asString());
        play.accept(play.mail(second, mission.reference(), "einspringen"));
        play.mail(second, mission.reference(), "Danke");

        play.decline(asked, "NO_TIME");

        KeptMail stepsIn = play.mail(second, mission.reference(), "Sie kommen nun zum Einsatz");
        play.mail(mission.email(), mission.reference(), "anderes hat zugesagt");
        meetings.inState(talk, "PROPOSED");
        String tokenOfSecond = meetings.token(stepsIn);
        assertThat(meetings.asMentor(token, talk, "agree").status()).isEqualTo(409);
        meetings.asMentor(tokenOfSecond, talk, "agree").orFail();
        meetings.inState(talk, "AGREED");

        assertThat(play.mails(PRESS, mission.reference())).isNotEmpty();

        play.pass(DAY.multipliedBy(65));
        meetings.inState(talk, "HELD");
        meetings.report(tokenOfSecond, 4).orFail();
        play.awaitStatus(mission, "COMPLETED");
        JsonNode steps = meetings.tracked(found -> true).path("steps");
        assertThat(steps.toString()).contains("STAND_IN_COMES").doesNotContain("NO_TIME", "M02", "SEARCH_GOES_ON");
    }

    private Requested businesses(String postalCode) {
        Requested mission = play.request(Wish.of("WINNING_BUSINESSES", postalCode, "KMU_GEWINNEN")
                .from("betriebe-" + postalCode + "@buendnis.example"));
        play.offered(mission, "M02");
        return mission;
    }

    /** The nearest declines, the next one comes. */
    private String acceptedBy(Requested mission) {
        play.offered(mission, "M22");
        play.decline(play.mail(KASSEL, mission.reference()), "NO_TIME");
        play.offered(mission, "M01");
        play.accept(play.mail(WOLFSBURG, mission.reference()));
        play.awaitStatus(mission, "ACCEPTED");
        return WOLFSBURG;
    }

    private static List<String> asks(JsonNode tracked) {
        List<String> asks = new ArrayList<>();
        tracked.path("asks").forEach(ask -> asks.add(ask.asString()));
        return asks;
    }
}
