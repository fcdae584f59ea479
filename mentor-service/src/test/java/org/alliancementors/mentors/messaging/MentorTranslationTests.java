package org.alliancementors.mentors.messaging;

import static org.alliancementors.mentors.MentorFixture.ID;
import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.days;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.EventTranslation;
import org.alliancementors.mentors.Departure;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.ProfileForm;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MentorTranslationTests {

    private static final ProfileForm FORM = new ProfileForm(
            "Greta",
            "Ahorn",
            "greta.ahorn@mentoren.example",
            "+49 5361 123456",
            "Kommune",
            "2011-start",
            "38440",
            List.of("GRUENDUNG"),
            List.of("MODERATION", "LAENDLICH"),
            List.of("ON_SITE", "PHONE"),
            150,
            3,
            List.of("A-07"),
            "DE");

    private final MentorTranslation translation = new MentorTranslation();
    private final EventJson json = new EventJson();

    private static Mentor sampleMentor() {
        Mentor changed =
                Mentor.registerPublished(ID, profile(FORM), "f", "desk", NOW).mentor();
        return after(changed.noteAbsence(days("2026-07-01", "2026-07-14"), NOW));
    }

    private static String sample(String type) throws IOException {
        try (InputStream sample = MentorEvent.class.getResourceAsStream("/samples/" + type + ".json")) {
            return new String(Objects.requireNonNull(sample, type).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertSample(Object event, String type) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(mapper.readTree(json.write(event))).isEqualTo(mapper.readTree(sample(type)));
        assertThat((Object) json.read(sample(type), event.getClass())).isEqualTo(event);
    }

    @Test
    void aProfileIsToldAsItsSampleSays() throws IOException {
        MentorFact told = new MentorFact.MatchingProfileTold(sampleMentor().matchingProfile(), NOW);
        assertSample(Objects.requireNonNull(translation.toEvent("M-1", told)), MentorProfilePublished.TYPE);
    }

    @Test
    void aWithdrawalIsToldAsItsSampleSays() throws IOException {
        assertSample(
                Objects.requireNonNull(
                        translation.toEvent("M-1", new MentorFact.Withdrawn(NOW, Departure.LEFT, new MentorId("M07")))),
                MentorWithdrawn.TYPE);
    }

    @Test
    void whoIsForgottenLeavesATombstone() {
        assertThat(translation.toEvent("M-1", new MentorFact.Forgotten())).isEqualTo(EventTranslation.TOMBSTONE);
    }

    @Test
    void whatDoesNotMatterToMatchingIsNotTold() {
        assertThat(facts(publishedMentor().change(profile(FORM), NOW)))
                .filteredOn(fact -> translation.toEvent("M-1", fact) != null)
                .hasSize(1)
                .allMatch(MentorFact.MatchingProfileTold.class::isInstance);
    }

    @Test
    void noEventHoldsAName() {
        Mentor.registerPublished(ID, profile(FORM), "f", "desk", NOW).facts().stream()
                .map(fact -> translation.toEvent("M-1", fact))
                .filter(Objects::nonNull)
                .forEach(event -> assertThat(json.write(event))
                        .doesNotContainIgnoringCase("greta")
                        .doesNotContainIgnoringCase("ahorn")
                        .doesNotContain("5361", "Kommune", "Wolfsburg", "2011"));
    }
}
