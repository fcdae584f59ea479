package org.alliancementors.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose preferences they are, and what one click makes of them. */
class ReadersTests {

    @Test
    void areReadAsTheyWereWritten() {
        for (var reader : new Reader[] {
            new Reader.Mentor(new MentorId("M01")),
            new Reader.Initiator(new MissionId("m-4711")),
            new Reader.Coordinator(new AllianceId("a-1"), 0),
            new Reader.Coordinator(new AllianceId("a-1"), 12)
        }) {
            assertThat(Reader.parse(reader.toString())).isEqualTo(reader);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mentor",
                "mentor:",
                "mentor:M01:1",
                "mission:ina@buendnis.example",
                "alliance:a-1",
                "alliance:a-1:x",
                "alliance:a-1:-1",
                "alliance:a-1:99999999999",
                "desk:2026-11-30",
                "mentor:../x"
            })
    void whatIsNoneIsSaidSo(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reader.parse(text));
    }

    @Test
    void whoUnsubscribesKeepsTheLanguageAndGetsOnlyWhatIsNeeded() {
        var once = new Preferences(Language.EN, News.DAILY, true).unsubscribed();
        assertThat(once).isEqualTo(new Preferences(Language.EN, News.NONE, false));
        assertThat(once.unsubscribed()).isEqualTo(once);
    }
}
