package org.alliancementors.matching.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.messaging.Script.Answered;
import org.alliancementors.matching.messaging.Script.Records;
import org.alliancementors.matching.messaging.Script.Step;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Plays a script in one way, from an empty database on and on a clock of its own, and tells what came of it. */
final class Play implements AutoCloseable {

    /** How the script is played. */
    enum Way {
        /** Everything once, in order, by one instance. */
        STRAIGHT,
        /** Every record at least twice, every answer twice. */
        TWICE,
        /** Missions take turns otherwise, batches are cut otherwise, and records overtake each other within their aggregate. */
        DELAYED,
        /** Instances die at any write; another one gets the same batch, or the same answer, again. */
        RESTARTED
    }

    private final Way way;
    private final Policy policy;
    private final Random order;
    private final Random chance;
    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(database.uri());
    private final List<ConsumerRecord<byte[], byte[]>> mentors = new ArrayList<>();
    private final List<List<ConsumerRecord<byte[], byte[]>>> delivered = new ArrayList<>();
    private final Map<String, Integer> mails = new HashMap<>();
    private final Map<String, Double> counted = new HashMap<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Instance instance;
    private int deaths;

    Play(Way way, Policy policy, long seed) {
        this.way = way;
        this.policy = policy;
        this.order = new Random(way == Way.DELAYED ? seed + 1 : seed);
        this.chance = new Random(seed + 2);
        this.instance = new Instance(client, () -> now, policy);
    }

    /** Plays it to its end, until nothing is left to do. */
    Map<String, Object> play(Script script) {
        publish(script.mentors());
        List<Deque<Step>> open = new ArrayList<>();
        script.missions().forEach(steps -> open.add(new ArrayDeque<>(way == Way.DELAYED ? overtaking(steps) : steps)));
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (!open.isEmpty()) {
            Deque<Step> steps = open.get(order.nextInt(open.size()));
            switch (steps.remove()) {
                case Records(var records) -> {
                    restAfterADeath();
                    batch.addAll(records);
                    if (way != Way.DELAYED || chance.nextInt(3) == 0) {
                        deliver(batch);
                    }
                }
                case Answered(var mission, var how) -> {
                    deliver(batch);
                    rest();
                    answer(mission, how);
                }
            }
            open.removeIf(Deque::isEmpty);
        }
        deliver(batch);
        rest();
        now = now.plus(Duration.ofMinutes(6));
        rest();
        return outcome();
    }

    /** How many records came to this end, over all instances. */
    double counted(String outcome) {
        return counted.getOrDefault(outcome, 0.0) + instance.counted(outcome);
    }

    /** How many instances died. */
    int deaths() {
        return deaths;
    }

    private void publish(List<ConsumerRecord<byte[], byte[]>> topic) {
        var records = new ArrayList<>(topic);
        if (way == Way.DELAYED) {
            Collections.shuffle(records, chance);
        }
        for (int from = 0; from < records.size(); from += 5) {
            var batch = new ArrayList<>(records.subList(from, Math.min(records.size(), from + 5)));
            mentors.addAll(batch);
            instance.remember(batch);
            deliver(batch);
        }
        instance.remember(List.of());
    }

    /** The first of the records that belong together comes last: the others have to wait. */
    private List<Step> overtaking(List<Step> steps) {
        var split = new ArrayList<Step>();
        for (Step step : steps) {
            if (step instanceof Records(var batch)) {
                var early = new ArrayList<>(batch.subList(1, batch.size()));
                Collections.shuffle(early, chance);
                early.forEach(record -> split.add(new Records(List.of(record))));
                split.add(new Records(batch.subList(0, 1)));
            } else {
                split.add(step);
            }
        }
        return split;
    }

    /** Takes a batch, and empties it. */
    private void deliver(List<ConsumerRecord<byte[], byte[]>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<ConsumerRecord<byte[], byte[]>> records = way == Way.TWICE
                ? batch.stream().flatMap(record -> Stream.of(record, record)).toList()
                : List.copyOf(batch);
        batch.clear();
        delivered.add(records);
        act(() -> instance.take(records));
        if (way == Way.TWICE) {
            instance.take(delivered.get(chance.nextInt(delivered.size())));
        }
    }

    private void answer(String mission, Script.How how) {
        Case state = instance.find(mission);
        var offer = state.offer();
        var standby = state.standbys().current();
        if (offer != null && how == Script.How.BOUNCE) {
            int seq = mails.merge(mission, 1, Integer::sum);
            deliver(new ArrayList<>(List.of(Script.bounced(mission, seq, offer.mentor(), offer.attempt()))));
        } else if (offer != null && (how == Script.How.YES || how == Script.How.NO)) {
            var question = Question.toCome(new MissionId(mission), offer.attempt(), offer.mentor());
            act(() -> answer(question, how == Script.How.YES));
        } else if (standby != null && (how == Script.How.STANDBY_YES || how == Script.How.STANDBY_NO)) {
            var question = Question.toStandBy(new MissionId(mission), standby.number(), standby.mentor());
            act(() -> answer(question, how == Script.How.STANDBY_YES));
        }
    }

    private void answer(Question question, boolean yes) {
        if (yes) {
            instance.answering.accept(question);
        } else {
            instance.answering.decline(question, DeclineReason.NO_TIME, null);
        }
    }

    /** Does something in the way of this play. Whoever got no reply tries again. */
    private void act(Runnable work) {
        if (way == Way.RESTARTED && dies(work)) {
            work.run();
        } else if (way != Way.RESTARTED) {
            work.run();
        }
        if (way == Way.TWICE) {
            work.run();
        }
    }

    /** Does something in an instance that may die of it; then another one is started. */
    private boolean dies(Runnable work) {
        if (chance.nextBoolean()) {
            instance.diesAfter(chance.nextInt(6));
        }
        try {
            work.run();
            instance.lives();
            return false;
        } catch (MortalDatabase.Died died) {
            deaths++;
            List.of("applied", "duplicate", "parked", "late")
                    .forEach(end -> counted.merge(end, instance.counted(end), Double::sum));
            instance.close();
            instance = new Instance(client, () -> now, policy);
            instance.remember(mentors);
            return true;
        }
    }

    /** What a dead instance left half done is finished before the mission goes on: a change takes back only what was offered. */
    private void restAfterADeath() {
        if (way == Way.RESTARTED) {
            rest();
        }
    }

    /** A little time passes, in which the sweeps do what is left to do. */
    private void rest() {
        for (int i = 0; i < 3; i++) {
            now = now.plusSeconds(15);
            act(this::sweep);
        }
    }

    /** One sweep a second: a place that a dead instance took counts as left over only after some of them. */
    private void sweep() {
        int sweeps = 0;
        while (instance.sweep()) {
            assertThat(++sweeps).as("due for ever").isLessThan(30);
            now = now.plusSeconds(1);
        }
    }

    private Map<String, Object> outcome() {
        var outcome = new TreeMap<String, Object>();
        var named = new TreeSet<String>();
        var held = new TreeSet<String>();
        for (int mission = 0; mission < Script.MISSIONS; mission++) {
            Case state = instance.find(Script.mission(mission));
            outcome.put(Script.mission(mission), Found.of(state));
            Optional.ofNullable(state.offer())
                    .ifPresent(made -> named.add(place(made.mentor(), state.mission(), "MENTOR", made.attempt())));
            Optional.ofNullable(state.standbys().current())
                    .ifPresent(one -> named.add(place(one.mentor(), state.mission(), "STANDBY", one.number())));
        }
        for (int mentor = 0; mentor < Script.MENTORS; mentor++) {
            var places = instance.places(Script.mentor(mentor));
            places.holds()
                    .forEach(hold -> held.add(
                            place(places.mentor(), hold.mission(), hold.role().name(), hold.attempt())));
            outcome.put(Script.mentor(mentor), List.of(places.holds().size(), places.track()));
        }
        assertThat(held).as("places held").isEqualTo(named);
        return outcome;
    }

    private static String place(MentorId mentor, MissionId mission, String role, int number) {
        return "%s %s %s %d".formatted(mentor, mission, role, number);
    }

    /** What is the same about a case however it came about: all but times, rounds and the number of writes. */
    record Found(
            Case.Status status,
            int attempt,
            String mentor,
            Optional<Integer> policyVersion,
            int refusals,
            List<String> past,
            Optional<String> standby) {

        static Found of(Case state) {
            var offer = Optional.ofNullable(state.offer());
            return new Found(
                    state.status(),
                    state.attempt(),
                    offer.map(made -> made.mentor().value()).orElse("nobody"),
                    offer.map(made -> made.policyVersion()),
                    state.refusals(),
                    state.past().stream()
                            .map(left -> left.offer().mentor() + " " + left.ending())
                            .toList(),
                    Optional.ofNullable(state.standbys().current())
                            .map(one -> "%d %s %s".formatted(one.number(), one.mentor(), one.agreedAt() != null)));
        }
    }

    @Override
    public void close() {
        instance.close();
        client.close();
        database.close();
    }
}
