package org.alliancementors.alliances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.AllianceId;

/** Alliances in memory. Holds the same promises as the real one, see the port test. */
public final class InMemoryAlliances implements Alliances {

    private final Map<String, Versioned> alliances = new TreeMap<>();

    private final List<AllianceFact> facts = new ArrayList<>();

    /** What was stored beside the alliances, in order. */
    public synchronized List<AllianceFact> facts() {
        return List.copyOf(facts);
    }

    /** Empty at first. */
    public InMemoryAlliances() {}

    @Override
    public synchronized Optional<Versioned> find(AllianceId id) {
        return Optional.ofNullable(alliances.get(id.value()));
    }

    @Override
    public synchronized Adding add(Alliance alliance) {
        var there = alliances.get(alliance.id().value());
        if (there != null) {
            return new Adding(there, false);
        }
        var added = new Versioned(alliance, 1);
        alliances.put(alliance.id().value(), added);
        return new Adding(added, true);
    }

    @Override
    public synchronized Map<AllianceId, Alliance> findAll(Collection<AllianceId> ids) {
        return alliances.values().stream()
                .map(Versioned::alliance)
                .filter(alliance -> ids.contains(alliance.id()))
                .collect(Collectors.toMap(Alliance::id, Function.identity()));
    }

    @Override
    public synchronized Optional<Versioned> replace(Versioned before, Alliance after, List<AllianceFact> told) {
        var there = alliances.get(after.id().value());
        if (there == null || there.version() != before.version()) {
            return Optional.empty();
        }
        var replaced = new Versioned(after, before.version() + 1);
        alliances.put(after.id().value(), replaced);
        facts.addAll(told);
        return Optional.of(replaced);
    }

    @Override
    public synchronized Listed list(AllianceFilter filter, int page, int size) {
        var admitted = alliances.values().stream()
                .filter(found -> filter.admits(found.alliance()))
                .toList();
        return new Listed(admitted.stream().skip((long) page * size).limit(size).toList(), admitted.size());
    }
}
