package org.alliancementors.missions.mongo;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.standbyAsked;
import static org.alliancementors.missions.MissionFixture.withAStandby;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Unreachable;
import org.alliancementors.missions.appointments.AppointmentFixture;
import org.alliancementors.missions.appointments.AppointmentFixture.Standing;
import org.alliancementors.missions.appointments.Appointments;
import org.alliancementors.missions.appointments.Outcome;
import org.alliancementors.missions.appointments.Slot;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheStoredMissionTests {

    private static final Slot ON_SITE = new Slot(at(500), at(502), Format.ON_SITE, MissionFixture.NOERTEN);

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
                mission.progress(),
                mission.appointments(),
                mission.aftermath());
        var asked = anyMission(MissionStatus.ACCEPTED).on(standbyAsked(3, 1));

        assertThat(readBack(mapping.write(amended), amended)).isEqualTo(amended);
        assertThat(readBack(mapping.write(asked), asked)).isEqualTo(asked);
        assertThat(mapping.write(amended).getDate("waitingFrom").toInstant()).isEqualTo(at(5));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void keepsItsAppointmentsAndIsDueWithThem(Standing standing) {
        var mission = anyMission(MissionStatus.ACCEPTED)
                .arrange(
                        all -> {
                            all.propose(new AppointmentId("a-0"), AppointmentKind.EVENT, ON_SITE, Party.DESK);
                            return Outcome.DONE;
                        },
                        NOW)
                .mission();
        var others = AppointmentFixture.standing(standing);
        var all = new ArrayList<>(mission.appointments().all());
        all.addAll(others.all());
        var with = new Mission(
                mission.id(),
                mission.reference(),
                mission.origin(),
                mission.wish(),
                mission.particulars(),
                mission.progress(),
                new Appointments(all, others.owed()),
                mission.aftermath());

        assertThat(readBack(mapping.write(with), with)).isEqualTo(with);
        assertThat(mapping.driveAt(with))
                .isEqualTo(Stream.of(Optional.ofNullable(others.workAt()), Optional.ofNullable(with.dueAt()))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    @Test
    void ofAnOlderBuildHasNoAppointments() { // C11
        var mission = anyMission(MissionStatus.ACCEPTED);
        var document = mapping.write(mission);
        document.remove("appointments");

        assertThat(readBack(document, mission)).isEqualTo(mission);
    }

    @Test
    void mayHoldFieldsThatThisBuildDoesNotKnow() { // C11
        var mission = anyMission(MissionStatus.OFFERED);
        var document = mapping.write(mission).append("addedByANewerBuild", true);
        document.get("wish", Document.class).append("alsoNew", 7);

        assertThat(readBack(document, mission)).isEqualTo(mission);
    }

    @Test
    void isDueWhenTimeAloneMovesIt() {
        for (var status : MissionStatus.values()) {
            assertThat(mapping.driveAt(anyMission(status)))
                    .isEqualTo(
                            switch (status) {
                                case SUBMITTED -> NOW.plus(Duration.ofDays(7));
                                case ACCEPTED -> Instant.parse("2026-05-22T22:00:00Z");
                                case COMPLETED -> NOW.plus(Duration.ofDays(1));
                                case SEARCHING, OFFERED, AT_DESK, CANCELLED -> null;
                            });
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
