package org.alliancementors.missions.mongo;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.standbyAsked;
import static org.alliancementors.missions.MissionFixture.withAStandby;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Unreachable;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheStoredMissionTests {

    private final MissionMapping mapping = new MissionMapping();

    @ParameterizedTest
    @EnumSource(MissionStatus.class)
    void isReadAsItWasWritten(MissionStatus status) {
        var mission = anyMission(status);

        assertThat(readBack(mapping.write(mission), mission)).isEqualTo(mission);
    }

    @Test
    void keepsWhoStandsByThatNoMailArrivesAndTheWishAsAmended() {
        var mission = withAStandby("mission-1").unreachable(1, new Unreachable(at(5), Unreachable.Reason.CONTACT_GONE));
        var amended = new Mission(
                mission.id(),
                mission.reference(),
                mission.origin(),
                MissionFixture.amendedWish(),
                mission.particulars(),
                mission.progress());
        var asked = anyMission(MissionStatus.ACCEPTED).on(standbyAsked(3, 1));

        assertThat(readBack(mapping.write(amended), amended)).isEqualTo(amended);
        assertThat(readBack(mapping.write(asked), asked)).isEqualTo(asked);
        assertThat(mapping.write(amended).getDate("waitingFrom").toInstant()).isEqualTo(at(5));
    }

    @Test
    void mayHoldFieldsThatThisBuildDoesNotKnow() { // C11
        var mission = anyMission(MissionStatus.OFFERED);
        var document = mapping.write(mission).append("addedByANewerBuild", true);
        document.get("wish", Document.class).append("alsoNew", 7);

        assertThat(readBack(document, mission)).isEqualTo(mission);
    }

    @Test
    void isDueOnlyWhileItWaitsForItsConfirmation() {
        for (var status : MissionStatus.values()) {
            assertThat(mapping.driveAt(anyMission(status)))
                    .isEqualTo(status == MissionStatus.SUBMITTED ? NOW.plus(Duration.ofDays(7)) : null);
        }
    }

    @Test
    void isFoundAsWaitingByATimeThatEndsWithAMentorOrTheEnd() {
        assertThat(mapping.write(anyMission(MissionStatus.SEARCHING))
                        .getDate("waitingFrom")
                        .toInstant())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(mapping.write(anyMission(MissionStatus.ACCEPTED))).containsEntry("waitingFrom", null);
        assertThat(mapping.write(anyMission(MissionStatus.CANCELLED))).containsEntry("waitingFrom", null);
    }

    /** Through BSON, which has fewer types than Java, and without the fields whose value is null, as a store keeps it. */
    private Mission readBack(Document written, Mission mission) {
        written.values().removeIf(value -> value == null);
        var registry = MongoClientSettings.getDefaultCodecRegistry();
        var bson = written.toBsonDocument(Document.class, registry);
        var read = new DocumentCodec(registry)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
        return mapping.read(mission.id().value(), read);
    }
}
