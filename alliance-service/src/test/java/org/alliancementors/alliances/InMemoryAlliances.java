package org.alliancementors.alliances;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/** Alliances in memory. Holds the same promises as the real one, see the port test. */
public final class InMemoryAlliances implements Alliances {

    private final Map<String, Versioned> alliances = new TreeMap<>();

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
    public synchronized Optional<Versioned> replace(Versioned before, Alliance after) {
        var there = alliances.get(after.id().value());
        if (there == null || there.version() != before.version()) {
            return Optional.empty();
        }
        var replaced = new Versioned(after, before.version() + 1);
        alliances.put(after.id().value(), replaced);
        return Optional.of(replaced);
    }

    @Override
    public synchronized Listed list(@Nullable AllianceState state, int page, int size) {
        var admitted = alliances.values().stream()
                .filter(found -> state == null || found.alliance().state() == state)
                .toList();
        return new Listed(admitted.stream().skip((long) page * size).limit(size).toList(), admitted.size());
    }
}
