package org.alliancementors.alliances;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/** Every alliance that we know. A write stores the alliance and what is told of it in one step or not at all. */
public interface Alliances {

    /** The alliance, if there is one. */
    Optional<Versioned> find(AllianceId id);

    /** Those that exist, in one read. */
    Map<AllianceId, Alliance> findAll(Collection<AllianceId> ids);

    /** Adds one, unless its id is taken. */
    Adding add(Alliance alliance);

    /** Replaces exactly this version, also by an equal one; nothing when somebody else was faster. */
    Optional<Versioned> replace(Versioned before, Alliance after, List<AllianceFact> facts);

    /** One page by id. */
    Listed list(AllianceFilter filter, int page, int size);

    /**
     * Lets the alliance decide and stores what it decided; nothing is written where there are no facts.
     *
     * @param expected the version that the caller saw, or null for any; what changes nothing needs none
     * @param decision may be taken several times, on newer states each
     */
    default <O> Changed<O> change(AllianceId id, @Nullable Long expected, Function<Alliance, Decision<O>> decision) {
        for (int i = 0; i < 50; i++) {
            var before = find(id).orElse(null);
            if (before == null) {
                return new Changed.Unknown<>();
            }
            var decided = decision.apply(before.alliance());
            if (decided.facts().isEmpty()) {
                return new Changed.Settled<>(decided.outcome(), before);
            }
            if (expected != null && expected != before.version()) {
                return new Changed.Overtaken<>(before.version());
            }
            var after = replace(before, decided.alliance(), decided.facts());
            if (after.isPresent()) {
                return new Changed.Settled<>(decided.outcome(), after.get());
            }
        }
        throw new IllegalStateException("Alliance %s was changed by others 50 times in a row: try again".formatted(id));
    }

    /**
     * How a change ended.
     *
     * @param <O> the answer's type
     */
    sealed interface Changed<O> {
        /** The alliance answered, and stands like this now. */
        record Settled<O>(O outcome, Versioned alliance) implements Changed<O> {}

        /** There is no such alliance. */
        record Unknown<O>() implements Changed<O> {}

        /** Somebody else changed it since the caller looked; this is its version now. */
        record Overtaken<O>(long version) implements Changed<O> {}
    }

    /**
     * An alliance as it was read.
     *
     * @param alliance the alliance
     * @param version grows with each change
     */
    record Versioned(Alliance alliance, long version) {}

    /**
     * How adding ended.
     *
     * @param there what stands there now
     * @param isNew whether it was added just now
     */
    record Adding(Versioned there, boolean isNew) {}

    /**
     * One page.
     *
     * @param items at most as many as asked for
     * @param total how many there are in all
     */
    record Listed(List<Versioned> items, long total) {

        /** Keeps a copy of the list. */
        public Listed {
            items = List.copyOf(items);
        }
    }
}
