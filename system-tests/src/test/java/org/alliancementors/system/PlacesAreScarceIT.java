package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One mentor is the only one for a specialty in reach: INTEGRATION around Köln, M23, two places. */
@ExtendWith(Programme.class)
class PlacesAreScarceIT {

    private static final String ONLY_ONE = "M23";
    private static final int PLACES = 2;
    private static final List<String> FORM = List.of(
            "firstName",
            "lastName",
            "email",
            "phone",
            "organisation",
            "cohort",
            "postalCode",
            "mainSpecialties",
            "sideSpecialties",
            "formats",
            "radiusKm",
            "capacity",
            "ownAlliances",
            "language");

    private final Play play;

    PlacesAreScarceIT(Play play) {
        this.play = play;
    }

    @BeforeEach
    void allPlacesAreFree() {
        changeCapacity(PLACES);
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
        changeCapacity(PLACES);
    }

    // U5
    @Test
    void aMentorAtCapacityIsSkippedAndAFreedPlacePullsTheWaitingCase() {
        Requested first = play.request(inKoeln());
        play.offered(first, ONLY_ONE);
        Requested second = play.request(inKoeln());
        play.offered(second, ONLY_ONE);

        Requested third = play.request(inKoeln());
        JsonNode waiting = atDesk(third);
        assertThat(waiting.path("waiting").path("excluded").path("CAPACITY").asInt())
                .isGreaterThanOrEqualTo(1);
        play.awaitStatus(third, "AT_DESK");

        play.post("alliance-service", "/missions/" + first.id() + "/cancel", "desk", "{}", "")
                .orFail();

        play.offered(third, ONLY_ONE);
        play.mail("amira.lavendel@mentoren.example", third.reference());
    }

    @Test
    void aCapacityLoweredWhilePlacesAreHeldGrantsNothingMore() {
        Requested first = play.request(inKoeln());
        play.offered(first, ONLY_ONE);
        Requested second = play.request(inKoeln());
        play.offered(second, ONLY_ONE);

        changeCapacity(1);
        play.post("alliance-service", "/missions/" + first.id() + "/cancel", "desk", "{}", "")
                .orFail();
        play.caseOf(first, found -> found.path("state").asString().equals("CLOSED"));

        Requested third = play.request(inKoeln());
        atDesk(third);
        assertThat(play.caseOf(second, found -> true).path("state").asString()).isEqualTo("OFFERED");

        changeCapacity(2);
        play.offered(third, ONLY_ONE);
    }

    @Test
    void nobodyFitsSoTheDeskHasTheCase() {
        Requested mission = play.request(Wish.of("ADVICE", "26506", "PFLEGE"));

        JsonNode waiting = atDesk(mission);

        assertThat(waiting.path("waiting").path("excluded").path("RADIUS").asInt())
                .isGreaterThanOrEqualTo(1);
        assertThat(waiting.path("excluded").size()).isEqualTo(32);
        play.awaitStatus(mission, "AT_DESK");
        play.mail(mission.email(), mission.reference(), "persönlich");
    }

    // U3
    @Test
    void theSameRequestSentTwiceIsOneMission() {
        String key = UUID.randomUUID().toString();
        Wish wish = inKoeln();

        Answer first = play.post("alliance-service", "/missions", "partner", wish.json(), key)
                .orFail();
        Answer again = play.post("alliance-service", "/missions", "partner", wish.json(), key)
                .orFail();
        Answer other = play.post(
                "alliance-service", "/missions", "partner", wish.by("ONLINE").json(), key);

        String id = first.json().path("id").asString();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        Requested mission = new Requested(id, first.json().path("reference").asString(), "", "REQUESTED", wish.email());
        play.remember(mission);
        play.offered(mission, ONLY_ONE);
        play.mail("amira.lavendel@mentoren.example", mission.reference());
        play.mail(wish.email(), mission.reference());
        assertThat(play.mails(wish.email(), mission.reference())).hasSize(1);
    }

    private JsonNode atDesk(Requested mission) {
        return play.caseOf(mission, found -> found.path("state").asString().equals("AT_DESK"));
    }

    private static Wish inKoeln() {
        return Wish.of("ADVICE", "50667", "INTEGRATION");
    }

    private void changeCapacity(int capacity) {
        await().atMost(Play.PATIENCE).until(() -> {
            ObjectNode mentor = (ObjectNode) JsonMapper.shared()
                    .readTree(play.get("mentor-service", "/mentors/" + ONLY_ONE, "desk")
                            .orFail()
                            .body());
            ObjectNode change = mentor.retain(FORM);
            change.put("capacity", capacity);
            return play.put("mentor-service", "/mentors/" + ONLY_ONE, "desk", change.toString())
                    .good();
        });
    }
}
