package org.alliancementors.matching.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.MissionSubmitted;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What happens, by seed: mentors with far more places than are wanted, and missions, each with its records and what the
 * mentors answer, in an order of its own. The order among missions is up to who plays it.
 */
final class Script {

    static final int MENTORS = 12;
    static final int MISSIONS = 9;

    private static final int PLACES = 100;
    private static final Instant WRITTEN = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);
    private static final List<Specialty> HAD = List.of(Specialty.GRUENDUNG, Specialty.NETZWERK, Specialty.MODERATION);
    private static final EventJson JSON = new EventJson();

    private final Random random;
    private final List<ConsumerRecord<byte[], byte[]>> mentors = new ArrayList<>();
    private final List<List<Step>> missions = new ArrayList<>();

    /** One thing that happens to a mission. */
    sealed interface Step permits Records, Answered {}

    /** Records of one topic that follow each other without a gap. */
    record Records(List<ConsumerRecord<byte[], byte[]>> batch) implements Step {}

    /** Somebody answers, if they are asked. */
    record Answered(String mission, How how) implements Step {}

    /** How somebody answers. */
    enum How {
        YES,
        NO,
        STANDBY_YES,
        STANDBY_NO,
        BOUNCE
    }

    Script(long seed) {
        random = new Random(seed);
        for (int mentor = 0; mentor < MENTORS; mentor++) {
            addMentor(mentor(mentor));
        }
        for (int mission = 0; mission < MISSIONS; mission++) {
            missions.add(steps(mission(mission)));
        }
    }

    static String mentor(int number) {
        return "mentor-%02d".formatted(number);
    }

    static String mission(int number) {
        return "mission-%02d".formatted(number);
    }

    /** The topic of mentors, those of each in order. */
    List<ConsumerRecord<byte[], byte[]>> mentors() {
        return List.copyOf(mentors);
    }

    /** What happens to each mission. */
    List<List<Step>> missions() {
        return List.copyOf(missions);
    }

    /** The mail to who is asked in this attempt comes back. */
    static ConsumerRecord<byte[], byte[]> bounced(String mission, int seq, MentorId mentor, int attempt) {
        var event = new MailUndeliverable(
                new MissionId(mission), mentor, attempt, MailUndeliverable.Reason.ADDRESS_REFUSED, WRITTEN);
        return record(MailEvent.TOPIC, mission, seq, MailUndeliverable.TYPE, event);
    }

    private void addMentor(String mentor) {
        mentors.add(record(MentorEvent.TOPIC, mentor, 1, MentorProfilePublished.TYPE, profile(mentor)));
        mentors.add(record(MentorEvent.TOPIC, mentor, 2, MentorProfilePublished.TYPE, profile(mentor)));
        if (random.nextInt(6) == 0) {
            var left = new MentorWithdrawn(new MentorId(mentor), MentorWithdrawn.Reason.LEFT, null, WRITTEN);
            mentors.add(record(MentorEvent.TOPIC, mentor, 3, MentorWithdrawn.TYPE, left));
        }
    }

    private MentorProfilePublished profile(String mentor) {
        return new MentorProfilePublished(
                new MentorId(mentor),
                List.of(HAD.get(random.nextInt(HAD.size()))),
                List.of(Specialty.VORTRAG),
                random.nextBoolean() ? List.of(Format.ON_SITE, Format.PHONE) : List.of(Format.ON_SITE),
                new PostalCode("34117"),
                random.nextBoolean() ? FederalState.HE : FederalState.NI,
                51 + random.nextDouble(),
                9 + random.nextDouble(),
                150,
                PLACES,
                List.of(),
                List.of(),
                Language.DE,
                new MentorId(mentor(random.nextInt(MENTORS))),
                null,
                WRITTEN);
    }

    /** Requested, answered, changed twice, answered, and perhaps cancelled or done. */
    private List<Step> steps(String mission) {
        var id = new MissionId(mission);
        var steps = new ArrayList<Step>();
        int seq = 0;
        var reference = new MissionReference("LBF-ABCD-EFGH");
        var submitted = new MissionSubmitted(id, reference, Language.DE, WRITTEN, WRITTEN.plusSeconds(86_400));
        steps.add(new Records(List.of(
                missionRecord(mission, ++seq, MissionSubmitted.TYPE, submitted),
                missionRecord(mission, ++seq, MissionRequested.TYPE, requested(id, reference)),
                missionRecord(mission, ++seq, MissionAmended.TYPE, amended(id)))));
        answers(mission, steps);
        if (random.nextInt(3) > 0) {
            steps.add(new Records(List.of(
                    missionRecord(mission, ++seq, MissionAmended.TYPE, amended(id)),
                    missionRecord(mission, ++seq, MissionAmended.TYPE, amended(id)))));
            answers(mission, steps);
        }
        if (random.nextInt(4) == 0) {
            var cancelled = new MissionCancelled(id, MissionCancelled.Reason.BY_INITIATOR, WRITTEN);
            steps.add(new Records(List.of(
                    missionRecord(mission, ++seq, "mission-admired.v1", submitted),
                    missionRecord(mission, ++seq, MissionCancelled.TYPE, cancelled))));
        }
        if (random.nextInt(4) == 0) {
            var mentor = new MentorId(mentor(random.nextInt(MENTORS)));
            var done = new MissionCompleted(id, mentor, MissionCompleted.How.REPORTED, WRITTEN);
            steps.add(new Records(List.of(missionRecord(mission, ++seq, MissionCompleted.TYPE, done))));
            answers(mission, steps);
        }
        return List.copyOf(steps);
    }

    private void answers(String mission, List<Step> steps) {
        int answers = 1 + random.nextInt(6);
        for (int answer = 0; answer < answers; answer++) {
            steps.add(new Answered(mission, How.values()[random.nextInt(How.values().length)]));
        }
    }

    private MissionRequested requested(MissionId mission, MissionReference reference) {
        return new MissionRequested(
                mission,
                reference,
                null,
                MissionKind.FOUNDING,
                wished(),
                Format.ON_SITE,
                new Period(DAY, DAY),
                new PostalCode("37176"),
                FederalState.NI,
                51 + random.nextDouble(),
                9 + random.nextDouble(),
                null,
                null,
                Language.DE,
                WRITTEN);
    }

    private MissionAmended amended(MissionId mission) {
        return new MissionAmended(
                mission,
                MissionKind.FOUNDING,
                wished(),
                random.nextInt(4) == 0 ? Format.PHONE : Format.ON_SITE,
                new Period(DAY, DAY.plusDays(random.nextInt(2))),
                new PostalCode("37176"),
                FederalState.NI,
                51 + random.nextDouble(),
                9 + random.nextDouble(),
                null,
                null,
                WRITTEN);
    }

    /** Now and then what nobody can. */
    private List<Specialty> wished() {
        return random.nextInt(6) == 0
                ? List.of(Specialty.PFLEGE)
                : List.of(HAD.get(random.nextInt(HAD.size())), Specialty.VORTRAG);
    }

    private static ConsumerRecord<byte[], byte[]> missionRecord(String mission, int seq, String type, Object event) {
        return record(MissionEvent.TOPIC, mission, seq, type, event);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String key, int seq, String type, Object event) {
        var record = new ConsumerRecord<byte[], byte[]>(topic, 0, seq, bytes(key), bytes(JSON.write(event)));
        record.headers()
                .add(RecordHeaders.TYPE, bytes(type))
                .add(RecordHeaders.SEQUENCE, bytes(Integer.toString(seq)))
                .add(RecordHeaders.TIME, bytes(WRITTEN.toString()));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
