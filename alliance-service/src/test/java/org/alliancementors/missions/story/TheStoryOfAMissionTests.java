package org.alliancementors.missions.story;

import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.alliancementors.missions.MissionFixture.unmatched;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingView.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheStoryOfAMissionTests {

    // U1
    @Test
    void tellsEverythingInOrderAndWhoHasToMoveNext() {
        var mission = anyMission(MissionStatus.SEARCHING)
                .on(offered(1, 1))
                .on(left(2, 1, Cause.DECLINED))
                .on(offered(3, 2));

        var story = Story.of(mission, at(3), Locale.GERMAN);

        assertThat(story.entries())
                .extracting(Story.Entry::text)
                .containsExactly(
                        "Die Anfrage ist verbindlich, die Suche beginnt.",
                        "M07 wurde gefragt (Versuch 1), Runde r1.",
                        "M07 hat abgesagt (Versuch 1): keine Zeit.",
                        "M07 wurde gefragt (Versuch 2), Runde r1.");
        assertThat(story.entries()).extracting(Story.Entry::number).containsExactly(1, 2, 3, 4);
        assertThat(story.holder()).isEqualTo(Holder.MENTOR);
        assertThat(story.by()).isNotNull();
    }

    @Test
    void saysWhyNobodyCouldBeAsked() {
        var story = Story.of(anyMission(MissionStatus.SEARCHING).on(unmatched(1)), at(2), Locale.ENGLISH);

        assertThat(story.entries().getLast().text())
                .isEqualTo("Nobody can be asked at present, the advisory desk takes over. Not asked: 3 too far away.");
        assertThat(story.holder()).isEqualTo(Holder.DESK);
    }

    @Test
    void endsWithTheEndAndNobodyHasToMove() {
        var mission = anyMission(MissionStatus.SEARCHING).on(offered(1, 1)).on(accepted(2, 1));

        assertThat(Story.of(mission, at(3), Locale.ENGLISH).entries().getLast().text())
                .isEqualTo("M07 accepted (attempt 1).");
        assertThat(Story.of(anyMission(MissionStatus.CANCELLED), at(3), Locale.ENGLISH)
                        .holder())
                .isEqualTo(Holder.NOBODY);
    }

    @ParameterizedTest
    @EnumSource(Happening.class)
    void everythingThatCanHappenHasASentenceInBothLanguages(Happening happening) {
        var bare = new HistoryEntry(happening, at(1), Source.MISSIONS, 1, null, null, null);
        var full = new HistoryEntry(
                happening,
                at(1),
                Source.MISSIONS,
                1,
                2,
                new MentorId("M07"),
                "BY_DESK",
                Map.ofEntries(
                        Map.entry("round", "r1"),
                        Map.entry("score", "96"),
                        Map.entry("distanceKm", "104"),
                        Map.entry("policyVersion", "3"),
                        Map.entry("kind", "EVENT"),
                        Map.entry("by", "MENTOR"),
                        Map.entry("why", "CLASH"),
                        Map.entry("from", at(5).toString()),
                        Map.entry("previousFrom", at(4).toString()),
                        Map.entry("number", "1"),
                        Map.entry("minutes", "540"),
                        Map.entry("helpful", "5"),
                        Map.entry("months", "3")));

        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var texts = new StoryTexts(language);
            assertThat(texts.sentence(bare)).endsWith(".").doesNotContain("{", "[", "null");
            assertThat(texts.sentence(full)).endsWith(".").doesNotContain("{", "[", "–", "null");
        }
    }

    @Test
    void bothLanguagesKnowTheSameKeys() throws MissingResourceException {
        var name = "org.alliancementors.missions.story.story";
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var german = ResourceBundle.getBundle(name, Locale.ROOT, control);
        var english = ResourceBundle.getBundle(name, Locale.ENGLISH, control);

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(german.keySet()));
        assertThat(english.getString("CANCELLED")).isNotEqualTo(german.getString("CANCELLED"));
    }
}
