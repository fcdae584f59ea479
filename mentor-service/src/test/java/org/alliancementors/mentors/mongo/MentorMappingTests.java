package org.alliancementors.mentors.mongo;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.caredForMentor;
import static org.alliancementors.mentors.MentorFixture.days;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.forgottenMentor;
import static org.alliancementors.mentors.MentorFixture.leavingMentor;
import static org.alliancementors.mentors.MentorFixture.leftMentor;
import static org.alliancementors.mentors.MentorFixture.pausedMentor;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.mentors.Care;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFixture;
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
                MentorFixture.loggingInMentor(),
                caredForMentor(),
                pausedMentor(),
                leftMentor(),
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
        assertThat(document.getString("emailKey")).isEqualTo("greta.ahorn@mentoren.example");
    }

    @Test
    void aMentorOfABuildThatKnewNoCareIsReadAsNew() {
        Document older = stored(mapping.write(caredForMentor()));
        List.of(
                        "approval",
                        "check",
                        "trainings",
                        "pause",
                        "leaving",
                        "substitute",
                        "noticeNumbers",
                        "notices",
                        "loginLinks",
                        "acts",
                        "needs")
                .forEach(older::remove);
        assertThat(mapping.read("M-1", older).care()).isEqualTo(Care.NEW);
    }

    @Test
    void whatTheDeskHasToDoStandsBeside() {
        assertThat(mapping.write(caredForMentor()).getList("needs", String.class))
                .containsExactly("CHECK");
        assertThat(mapping.write(draftMentor()).getList("needs", String.class)).containsExactly("APPROVAL");
    }

    @Test
    void workIsDueWhenTheNextThingHappensByItself() {
        assertThat(mapping.driveAt(draftMentor())).isNull();
        assertThat(mapping.driveAt(publishedMentor())).isEqualTo("2027-03-02T09:00:00Z");
        assertThat(mapping.driveAt(leavingMentor())).isEqualTo("2026-05-31T22:00:00Z");
    }

    @Test
    void workIsDueThirtyDaysAfterTheWithdrawal() {
        assertThat(mapping.driveAt(withdrawnMentor())).isEqualTo(NOW.plus(Mentor.FORGET_AFTER));
        assertThat(mapping.driveAt(forgottenMentor())).isNull();
    }
}
