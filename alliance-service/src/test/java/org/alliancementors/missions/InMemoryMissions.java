package org.alliancementors.missions;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.aftermath.Evidence;

/** Missions in memory, with the facts that were stored. Holds the same promises as the real one, see the port test. */
public final class InMemoryMissions implements Missions {

    private final Map<MissionId, Mission> missions = new LinkedHashMap<>();
    private final List<MissionFact> facts = new ArrayList<>();

    /** Empty at first. */
    public InMemoryMissions() {}

    /** What was stored beside the missions, in order. */
    public synchronized List<MissionFact> facts() {
        return List.copyOf(facts);
    }

    /** Puts a mission in any state there. */
    public synchronized void put(Mission mission) {
        missions.put(mission.id(), mission);
    }

    @Override
    public synchronized Optional<Mission> find(MissionId id) {
        return Optional.ofNullable(missions.get(id));
    }

    @Override
    public synchronized Map<MissionId, Mission> findAll(Collection<MissionId> ids) {
        return missions.values().stream()
                .filter(mission -> ids.contains(mission.id()))
                .collect(Collectors.toMap(Mission::id, Function.identity()));
    }

    @Override
    public synchronized Optional<Mission> find(MissionReference reference) {
        return missions.values().stream()
                .filter(mission -> mission.reference().equals(reference))
                .findFirst();
    }

    @Override
    public synchronized Optional<Mission> latest(EmailAddress initiator, PostalCode where) {
        return missions.values().stream()
                .filter(mission -> mission.particulars().contact().email().same(initiator))
                .filter(mission -> mission.wish().place().code().equals(where))
                .filter(mission -> mission.progress().first(HistoryEntry.Happening.REQUESTED) != null)
                .max(comparing(InMemoryMissions::begunAt));
    }

    @Override
    public synchronized List<Mission> of(MentorId mentor, int limit) {
        return missions.values().stream()
                .filter(mission ->
                        List.of(MissionStatus.ACCEPTED, MissionStatus.COMPLETED).contains(mission.status()))
                .filter(mission -> mission.progress().offer() != null
                        && mission.progress().offer().mentor().equals(mentor))
                .sorted(comparing(Mission::status)
                        .thenComparing(comparing(InMemoryMissions::begunAt).reversed()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Adding add(Decided<Mission> begun) {
        var there = missions.get(begun.mission().id());
        if (there != null) {
            return new Adding.AlreadyThere(there);
        }
        if (missions.values().stream()
                .anyMatch(other -> other.reference().equals(begun.mission().reference()))) {
            return new Adding.ReferenceTaken();
        }
        store(begun);
        return new Adding.Added(begun.mission());
    }

    @Override
    public synchronized <O> Optional<Decided<O>> change(MissionId id, Function<Mission, Decided<O>> decision) {
        return find(id).map(mission -> store(decision.apply(mission)));
    }

    @Override
    public synchronized Listed list(MissionFilter filter, Instant now, int page, int size) {
        var order = filter == MissionFilter.WAITING_AT_DESK
                ? comparing(InMemoryMissions::waitingFrom)
                : comparing(InMemoryMissions::begunAt).reversed();
        var admitted = missions.values().stream()
                .filter(mission -> filter.admits(mission, now))
                .sorted(order)
                .toList();
        return new Listed(admitted.stream().skip((long) page * size).limit(size).toList(), admitted.size());
    }

    @Override
    public synchronized Map<MissionStatus, Long> count() {
        return missions.values().stream().collect(Collectors.groupingBy(Mission::status, Collectors.counting()));
    }

    @Override
    public synchronized List<Evidence> evidence() {
        return Evidence.of(missions.values().stream()
                .filter(mission -> mission.status() == MissionStatus.COMPLETED)
                .flatMap(InMemoryMissions::groups)
                .toList());
    }

    private static Stream<Evidence.Group> groups(Mission mission) {
        var effect = mission.aftermath().effect();
        var partners = effect.partnersWon();
        return mission.wish().specialties().stream()
                .map(specialty -> new Evidence.Group(
                        specialty,
                        effect.founded(),
                        effect.stillActive(),
                        1,
                        partners == null ? 0 : 1,
                        partners == null ? 0 : partners));
    }

    private <O> Decided<O> store(Decided<O> decided) {
        missions.put(decided.mission().id(), decided.mission());
        facts.addAll(decided.facts());
        return decided;
    }

    private static Instant begunAt(Mission mission) {
        return mission.progress().history().getFirst().at();
    }

    private static Instant waitingFrom(Mission mission) {
        return mission.waiting().map(Waiting::from).orElse(Instant.MAX);
    }
}
