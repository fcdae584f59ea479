package org.alliancementors.mentors.mongo;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.days;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.forgottenMentor;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.mentors.Mentor;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class MentorMappingTests {

    private final MentorMapping mapping = new MentorMapping();

    /** What the database gives back: BSON, and no field that is null. */
    private static Document stored(Document written) {
        written.values().removeIf(value -> value == null);
        return new RawBsonDocument(written, new DocumentCodec()).decode(new DocumentCodec());
    }

    @Test
    void everyStateComesBackAsItWas() {
        for (Mentor mentor : List.of(
                draftMentor(),
                publishedMentor(),
                withdrawnMentor(),
                forgottenMentor(),
                publishedMentor().outrunLateRecord().mentor(),
                after(publishedMentor().noteAbsence(days("2026-07-01", "2026-07-14"), NOW)))) {
            assertThat(mapping.read("M-1", stored(mapping.write(mentor)))).isEqualTo(mentor);
        }
    }

    @Test
    void fieldsOfANewerBuildAreIgnored() {
        Document newer = stored(mapping.write(publishedMentor())).append("mood", "sunny");
        assertThat(mapping.read("M-1", newer)).isEqualTo(publishedMentor());
    }

    @Test
    void whatQueriesNeedStandsBeside() {
        Document document = mapping.write(publishedMentor());
        assertThat(document.getList("specialties", String.class)).containsExactly("GRUENDUNG", "MODERATION");
        assertThat(document.getList("searchWords", String.class))
                .containsExactly("ahorn", "greta", "kommune", "wolfsburg");
        assertThat(document.getString("sortKey")).isEqualTo("ahorn greta");
    }

    @Test
    void workIsDueThirtyDaysAfterTheWithdrawal() {
        assertThat(mapping.driveAt(publishedMentor())).isNull();
        assertThat(mapping.driveAt(withdrawnMentor())).isEqualTo(NOW.plus(Mentor.FORGET_AFTER));
        assertThat(mapping.driveAt(forgottenMentor())).isNull();
    }
}
