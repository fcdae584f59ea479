package org.alliancementors.notification.correspondence.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.ContactRole;
import org.alliancementors.notification.correspondence.Contacts;
import org.alliancementors.notification.correspondence.Contacts.Entry.Found;
import org.alliancementors.notification.correspondence.Contacts.Entry.Gone;
import org.alliancementors.notification.correspondence.Contacts.Entry.Unavailable;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asks owners who answer, are down, forget people, or talk nonsense. */
@Timeout(20)
class AskingTheOwnersTests {

    private static final MissionId MISSION = new MissionId("m-1");
    private static final MentorId GRETA = new MentorId("M01");

    private final Owners owners = Owners.start();
    private final AtomicLong nanos = new AtomicLong();
    private final ContactsSettings settings = settings(owners.address("alliance/"), owners.address("mentor/"));
    private final Contacts contacts = contacts(settings);

    private static final Contacts.ContactKey NEXT = new Contacts.ContactKey(new AllianceId("a-1"), ContactRole.NEXT, 2);

    @AfterEach
    void close() {
        owners.close();
    }

    @Test
    void whatTheOwnersKnowIsUnderstood() {
        var book = contacts.lookUp(asking(Set.of(MISSION), Set.of(GRETA)));
        var mission = found(book.missions(), MISSION);
        assertThat(mission.initiator())
                .isEqualTo(new Person("Ina Itter", "ina-m-1@buendnis.example", null, Language.DE));
        assertThat(mission.request().place()).isEqualTo("Nörten-Hardenberg");
        assertThat(mission.trackingSecret()).isEqualTo("k1-m-1");
        var mentor = found(book.mentors(), GRETA);
        assertThat(mentor.person().email()).isEqualTo("M01@mentoren.example");
        assertThat(mentor.organisation()).isEqualTo("Kommune");
        assertThat(owners.questions)
                .containsExactlyInAnyOrder(
                        "/alliance/internal/contacts {\"entries\":[{\"mission\":\"m-1\"}]} Bearer token-1",
                        "/mentor/internal/contacts {\"entries\":[{\"mentor\":\"M01\"}]} Bearer token-1");
    }

    @Test
    void manyAreAskedForInFewQuestions() {
        var ids = IntStream.range(0, 250).mapToObj(n -> new MissionId("m-" + n)).collect(Collectors.toSet());
        assertThat(contacts.lookUp(asking(ids, Set.of())).missions()).hasSize(250);
        assertThat(owners.questions).hasSize(3);
        assertThat(owners.tokens).hasValue(1);
    }

    @Test
    void answersAreBelievedForSeconds() {
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        assertThat(owners.questions).hasSize(1);
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        assertThat(owners.questions).hasSize(2);
    }

    @Test
    void nobodyMayBelieveThemForLonger() {
        assertThatThrownBy(() -> new ContactsSettings(
                        settings.allianceUrl(),
                        settings.mentorUrl(),
                        settings.tokenUrl(),
                        "internal",
                        "s",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(31)))
                .hasMessageContaining("30 s");
    }

    @Test
    void goneIsNotTheSameAsDown() {
        owners.answerMissions(id -> "{\"mission\":\"" + id + "\",\"status\":\"gone\"}");
        assertThat(contacts.lookUp(asking(Set.of(MISSION), Set.of())).missions().get(MISSION))
                .isInstanceOf(Gone.class);
    }

    @Test
    void anOwnerWhoIsDownIsUnavailableAndAskedAgain() {
        owners.fail(503);
        var down = new Contacts.Book(
                contacts.lookUp(asking(Set.of(MISSION), Set.of())).missions(), Map.of(), Map.of());
        assertThat(down.missions()).isEmpty();
        owners.fail(200);
        assertThat(contacts.lookUp(asking(Set.of(MISSION), Set.of())).missions().get(MISSION))
                .isInstanceOf(Found.class);
    }

    @Test
    void oneOwnerBeingDownDoesNotHideTheOther() {
        var half = contacts(settings(URI.create("http://127.0.0.1:1/"), owners.address("mentor/")));
        var book = half.lookUp(asking(Set.of(MISSION), Set.of(GRETA)));
        assertThat(book.missions()).doesNotContainKey(MISSION);
        assertThat(book.mentors().get(GRETA)).isInstanceOf(Found.class);
    }

    @Test
    void anAnswerThatMakesNoSenseIsUnavailable() {
        owners.answerMissions(id -> "{\"mission\":\"" + id + "\",\"status\":\"found\",\"place\":\"somewhere\"}");
        assertThat(contacts.lookUp(asking(Set.of(MISSION), Set.of())).missions().get(MISSION))
                .isInstanceOf(Unavailable.class);
        owners.answerMissions(id -> "{\"mission\":");
        assertThat(contacts.lookUp(asking(Set.of(MISSION), Set.of())).missions())
                .isEmpty();
    }

    @Test
    void aRefusedTokenIsFetchedAnewOnce() {
        owners.refuseTokens.set(1);
        assertThat(contacts.lookUp(asking(Set.of(MISSION), Set.of())).missions().get(MISSION))
                .isInstanceOf(Found.class);
        assertThat(owners.tokens).hasValue(2);
    }

    @Test
    void aTokenIsUsedWhileItIsGood() {
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        nanos.addAndGet(Duration.ofSeconds(269).toNanos());
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        assertThat(owners.tokens).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        assertThat(owners.tokens).hasValue(2);
    }

    @Test
    void theContactOfAnAllianceIsAskedForByRoleAndNeverRemembered() {
        owners.answerMissions(id -> "{\"alliance\":\"" + id + "\",\"status\":\"found\",\"allianceName\":\"Bündnis\","
                + "\"contact\":{\"name\":\"Ina Itter\",\"email\":\"ina@buendnis.example\"}}");
        var contact = found(contacts.lookUp(asking(NEXT)).contacts(), NEXT);
        assertThat(contact.alliance()).isEqualTo("Bündnis");
        assertThat(contact.person().email()).isEqualTo("ina@buendnis.example");
        contacts.lookUp(asking(NEXT));
        assertThat(owners.questions)
                .hasSize(2)
                .first()
                .asString()
                .contains("{\"entries\":[{\"alliance\":\"a-1\",\"contact\":\"NEXT\",\"handover\":2}]}");
    }

    @Test
    void whoCoordinatesNowIsAskedForWithoutAHandover() {
        owners.answerMissions(id -> "{\"alliance\":\"" + id + "\",\"status\":\"gone\"}");
        contacts.lookUp(asking(new Contacts.ContactKey(new AllianceId("a-1"), ContactRole.CURRENT, null)));
        assertThat(owners.questions)
                .singleElement()
                .asString()
                .contains("{\"entries\":[{\"alliance\":\"a-1\",\"contact\":\"CURRENT\"}]}");
    }

    @Test
    void aContactWhoIsGoneIsNotTheSameAsAnOwnerWhoIsDown() {
        owners.answerMissions(id -> "{\"alliance\":\"" + id + "\",\"status\":\"gone\"}");
        assertThat(contacts.lookUp(asking(NEXT)).contacts().get(NEXT)).isInstanceOf(Gone.class);
        owners.fail(503);
        assertThat(contacts.lookUp(asking(NEXT)).contacts().getOrDefault(NEXT, new Unavailable<>()))
                .isInstanceOf(Unavailable.class);
    }

    private static Contacts.Question asking(Contacts.ContactKey key) {
        return new Contacts.Question(Set.of(), Set.of(), Set.of(), Set.of(key));
    }

    private static <K, T> T found(Map<K, Contacts.Entry<T>> answers, K key) {
        return ((Found<T>) Objects.requireNonNull(answers.get(key))).contact();
    }

    // an offer for an amended mission shows what is wanted now
    @Test
    void ofAChangedMissionNoEarlierAnswerIsBelieved() {
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        contacts.lookUp(new Contacts.Question(Set.of(MISSION), Set.of(MISSION), Set.of(), Set.of()));
        assertThat(owners.questions).hasSize(2);
        contacts.lookUp(asking(Set.of(MISSION), Set.of()));
        assertThat(owners.questions).hasSize(2);
    }

    private static Contacts.Question asking(Set<MissionId> missions, Set<MentorId> mentors) {
        return new Contacts.Question(missions, Set.of(), mentors, Set.of());
    }

    private Contacts contacts(ContactsSettings with) {
        return new HttpContacts(ContactsConfiguration.client(with, ObservationRegistry.NOOP), with, nanos::get);
    }

    private ContactsSettings settings(URI alliance, URI mentor) {
        return new ContactsSettings(
                alliance,
                mentor,
                owners.address("oauth2/token"),
                "internal",
                "secret",
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
    }
}
