package org.alliancementors.missions.mongo;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.List;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class TheStoredAftermathTests {

    private static final List<AftermathFact> FULL = List.of(
            new AftermathFact.ReportAsked(MENTOR, 2, NOW),
            new AftermathFact.Reported(
                    MENTOR, new Report("Wir haben geplant.", 240, 12, "Einladungen", "Es war gut.", true), NOW),
            new AftermathFact.FeedbackAsked(1, NOW),
            new AftermathFact.FeedbackGiven(MENTOR, new Feedback(4, YesNo.NO, YesNo.UNKNOWN, "Danke"), NOW),
            new AftermathFact.FollowUpAsked(3, NOW),
            new AftermathFact.FollowUpAnswered(3, new FollowUp(YesNo.YES, 4, YesNo.UNKNOWN), NOW),
            new AftermathFact.FollowUpAsked(12, NOW),
            new AftermathFact.FollowUpAnswered(12, FollowUp.UNKNOWN, NOW));

    private static final List<AftermathFact> SPARSE = List.of(
            new AftermathFact.Reported(MENTOR, new Report("Wir haben geplant.", 1, null, null, null, false), NOW),
            new AftermathFact.FeedbackGiven(MENTOR, new Feedback(1, YesNo.UNKNOWN, YesNo.UNKNOWN, null), NOW));

    @Test
    void isReadAsItWasWrittenAfterEveryStep() {
        for (var facts : List.of(FULL, SPARSE)) {
            var aftermath = Aftermath.NONE;
            for (var fact : facts) {
                aftermath = aftermath.after(fact);
                assertThat(readBack(aftermath)).isEqualTo(aftermath);
            }
        }
        var completed = Aftermath.NONE.withoutReport("Mentor erkrankt");
        assertThat(readBack(completed)).isEqualTo(completed);
    }

    @Test
    void isNoneWhereTheDocumentKnowsNothingOfIt() { // C11
        assertThat(AftermathDocuments.read(null)).isEqualTo(Aftermath.NONE);
        assertThat(AftermathDocuments.read(new Document("addedByANewerBuild", 1)))
                .isEqualTo(Aftermath.NONE);
        assertThat(AftermathDocuments.write(Aftermath.NONE)).isNull();
    }

    @Test
    void letsTheEffectOfCompletedMissionsBeCounted() {
        var mapping = new MissionMapping();

        assertThat(mapping.write(anyMission(MissionStatus.ACCEPTED))).containsEntry("effect", null);
        assertThat(mapping.write(anyMission(MissionStatus.COMPLETED)))
                .containsEntry("effect", AftermathDocuments.effect(FollowUp.UNKNOWN));
        assertThat(AftermathDocuments.effect(new FollowUp(YesNo.YES, 0, YesNo.NO)))
                .containsEntry("partnersKnown", 1)
                .containsEntry("partnersWon", 0);
    }

    /** Through BSON, which has fewer types than Java. */
    private static Aftermath readBack(Aftermath aftermath) {
        var written = AftermathDocuments.write(aftermath);
        assertThat(written).isNotNull();
        if (written == null) {
            return Aftermath.NONE;
        }
        var registry = MongoClientSettings.getDefaultCodecRegistry();
        var bson = written.toBsonDocument(Document.class, registry);
        return AftermathDocuments.read(new DocumentCodec(registry)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build()));
    }
}
