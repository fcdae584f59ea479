package org.alliancementors.notification;

import static org.alliancementors.notification.RunningNotification.header;
import static org.alliancementors.notification.RunningNotification.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.missions.FeedbackAsked;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.DeskDigests;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.preferences.AllPreferences;
import org.alliancementors.notification.preferences.AllPreferences.Changing;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Preferences, digests of readers and the digest of the desk, with two instances on one database and a clock that is moved. */
@WithBackends
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class DigestsOnRealServersIT {

    private static final Reader READER = new Reader.Initiator(new MissionId("m-news"));

    private final RunningNotification world;
    private final Path ahead;
    private final ConfigurableApplicationContext one;
    private final ConfigurableApplicationContext other;

    DigestsOnRealServersIT(@TempDir Path folder) throws IOException {
        ahead = Files.write(folder.resolve("ahead"), new byte[Long.BYTES]);
        world = new RunningNotification(folder.resolve("mailbox"));
        one = world.start("kit.clock.file=" + ahead);
        other = world.start("kit.clock.file=" + ahead);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void preferencesAreChangedOneAfterTheOtherWhoeverSaysThem() {
        var reader = Reader.parse("mentor:M-words");
        var here = one.getBean(AllPreferences.class);
        var there = other.getBean(AllPreferences.class);
        assertThat(here.of(reader).version()).isZero();
        // first word, at the same time
        List.of(here, there).parallelStream()
                .forEach(all -> IntStream.range(0, 10)
                        .forEach(n -> all.change(
                                reader,
                                OptionalLong.empty(),
                                p -> new Preferences(p.language(), p.news(), !p.reminders()))));
        assertThat(here.of(reader).version()).isEqualTo(20);
        assertThat(there.of(reader).preferences()).isEqualTo(Preferences.STANDARD);
        var word = new Preferences(Language.EN, News.NONE, true);
        assertThat(here.change(reader, OptionalLong.of(19), _ -> word)).isInstanceOf(Changing.Overtaken.class);
        assertThat(here.change(reader, OptionalLong.of(20), _ -> word)).isInstanceOf(Changing.Changed.class);
        assertThat(here.change(reader, OptionalLong.empty(), _ -> word))
                .isEqualTo(new Changing.Changed(new AllPreferences.Kept(word, 21)));
        assertThat(there.of(List.of(reader, READER, Reader.parse("mission:nobody"))))
                .containsEntry(reader, word)
                .doesNotContainKey(Reader.parse("mission:nobody"));
    }

    @Test
    void newsAndTheDesksDayGoInTheMorningAndOnceEach() throws IOException {
        one.getBean(AllPreferences.class)
                .change(READER, OptionalLong.empty(), _ -> new Preferences(null, News.DAILY, true));
        world.publishers.tell(1, requested("m-news"));
        world.publishers.tell(2, new FeedbackAsked(new MissionId("m-news"), 1, Instant.EPOCH));
        world.publishers.tell(1, requested("m-desk"));
        world.publishers.tell(1, new MissionUnmatched(new MissionId("m-desk"), 3, Map.of(), Instant.EPOCH));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(world.ledger("m-news")).contains("feedback-asked gathered");
            assertThat(world.ledger("m-desk")).contains("desk-case sent");
        });
        assertThat(titles("ina-m-news@buendnis.example")).noneMatch(title -> title.startsWith("Ihre Nachrichten"));

        moveTo(one.getBean(Correspondences.class)
                .of(new Subject.Digest(READER))
                .orElseThrow()
                .workAt()
                .orElseThrow());
        one.getBean(DeskDigests.class).makeWhatIsDue();
        other.getBean(DeskDigests.class).makeWhatIsDue();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(titles("ina-m-news@buendnis.example"))
                    .filteredOn(title -> title.startsWith("Ihre Nachrichten vom "))
                    .hasSize(1);
            assertThat(titles("fachberatung@buendnisse.example"))
                    .filteredOn(title -> title.startsWith("Übersicht für "))
                    .singleElement()
                    .asString()
                    .endsWith("eine Anfrage wartet");
        });
        var digest = world.received("ina-m-news@buendnis.example").getFirst();
        assertThat(digest.text()).contains("Zur Seite: http", "/status/k1-m-news");
        assertThat(header(digest, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        var link = header(digest, "List-Unsubscribe").replaceAll("[<>\\s]", "");
        assertThat(link).contains("/abmelden/");
        assertThat(new LinkVerifier(world.keys.verification(), Instant::now)
                        .verify(link.substring(link.lastIndexOf('/') + 1), "preferences"))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        v -> assertThat(v.token().subject()).isEqualTo("mission:m-news"));
        var desk = world.received("fachberatung@buendnisse.example").getFirst();
        assertThat(desk.text()).contains("Wartende Anfragen: 1, die älteste seit ", "LBF-7K3M-9QXT", "/fachberatung");
        assertThat(desk.headers()).noneMatch(h -> h.name().equalsIgnoreCase("List-Unsubscribe"));
    }

    private List<String> titles(String address) {
        return world.received(address).stream()
                .map(mail -> String.valueOf(mail.subject()))
                .toList();
    }

    private void moveTo(Instant time) throws IOException {
        long millis = Duration.between(Instant.now(), time.plusSeconds(1)).toMillis();
        Files.write(ahead, ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
    }
}
