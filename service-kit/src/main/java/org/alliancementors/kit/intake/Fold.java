package org.alliancementors.kit.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.json.UnreadableEvent;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Emission;
import org.alliancementors.kit.store.ParkedRecord;
import org.alliancementors.kit.store.PendingEvent;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.store.Write;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.jspecify.annotations.Nullable;

/**
 * Folds the records of one aggregate into one document, in memory. Knows no database and no broker: it leaves a write and
 * the dead letters that must be acknowledged before it.
 */
final class Fold<S, F, E> {

    static final int MOST_PARKED = 200;
    private static final int TRIES = 3;

    private final Subscription<E> subscription;
    private final EventHandler<S, F, E> handler;
    private final EventJson json;
    private final TraceContexts traces;

    private final Stored<S> before;
    private final List<ParkedRecord> parked;
    private final List<Emission<F>> emissions = new ArrayList<>();
    private final List<DeadLetter> dead = new ArrayList<>();
    private final List<Effect<S>> effects = new ArrayList<>();
    private final Outcomes outcomes = new Outcomes();
    private S state;
    private long seen;

    Fold(
            Subscription<E> subscription,
            EventHandler<S, F, E> handler,
            EventJson json,
            TraceContexts traces,
            Stored<S> before) {
        this.subscription = subscription;
        this.handler = handler;
        this.json = json;
        this.traces = traces;
        this.before = before;
        this.parked = new ArrayList<>(before.envelope().parked());
        this.state = before.state();
        this.seen = before.envelope().seen(subscription.topic());
    }

    /** A record that is set aside, and why. */
    record DeadLetter(Incoming record, String why) {}

    /** What a record found and what it left. */
    private record Effect<S>(S before, S after, Incoming record) {}

    void arrive(Incoming record) {
        if (subscription.order() == Order.LATEST) {
            newest(record);
        } else if (record.seq() <= seen) {
            outcomes.duplicates++;
        } else if (record.seq() > seen + 1) {
            park(record);
        } else if (apply(record)) {
            unpark();
        }
    }

    /** Applies what waits and need wait no more; at start, when this build may know what an older one did not. */
    void unpark() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (ParkedRecord next : List.copyOf(parked)) {
                if (next.source().equals(subscription.topic()) && ripe(next)) {
                    parked.remove(next);
                    if (next.seq() > seen) {
                        apply(Incoming.of(next, before.id()));
                    }
                    moved = true;
                }
            }
        }
    }

    private boolean ripe(ParkedRecord record) {
        boolean next = subscription.order() == Order.LATEST || record.seq() <= seen + 1;
        return next && (record.seq() <= seen || known(record.type()) != Known.VERSION_UNKNOWN);
    }

    private void newest(Incoming record) {
        if (record.seq() == seen) {
            outcomes.duplicates++;
        } else if (record.seq() < seen) {
            outcomes.late++;
            change(record, handler::onLate);
        } else if (apply(record)) {
            unpark();
        }
    }

    private boolean apply(Incoming record) {
        return switch (known(record.type())) {
            case KNOWN -> {
                S found = state;
                boolean applied = change(record, handler::on);
                if (applied) {
                    effects.add(new Effect<>(found, state, record));
                    seen = record.seq();
                    outcomes.applied++;
                }
                yield applied;
            }
            case TYPE_UNKNOWN -> {
                seen = record.seq();
                outcomes.skipped++;
                yield true;
            }
            case VERSION_UNKNOWN -> {
                park(record);
                yield false;
            }
        };
    }

    private boolean change(Incoming record, Handling<S, F, E> handling) {
        RuntimeException fault = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                traces.within(record.traceparent(), "intake " + subscription.binding(), () -> {
                    Change<S, F> change = handling.apply(state, arrival(record));
                    String traceparent = traces.current();
                    change.facts().forEach(fact -> emissions.add(new Emission<>(fact, traceparent)));
                    state = change.state();
                });
                return true;
            } catch (UnreadableEvent unreadable) {
                setAside(record, unreadable.getMessage());
                return false;
            } catch (RuntimeException e) {
                if (Faults.ofInfrastructure(e)) {
                    throw e;
                }
                fault = e;
            }
        }
        setAside(
                record,
                "the handler failed " + TRIES + " times: "
                        + (fault == null ? "" : fault.getClass().getName()));
        return false;
    }

    private Arrival<E> arrival(Incoming record) {
        return new Arrival<>(record.id(), record.seq(), record.type(), record.time(), decode(record));
    }

    private @Nullable E decode(Incoming record) {
        Class<? extends E> type = subscription.types().get(record.type());
        return type == null || record.data() == null ? null : json.read(record.data(), type);
    }

    private void park(Incoming record) {
        boolean there = parked.stream()
                .anyMatch(other -> other.source().equals(record.source()) && other.seq() == record.seq());
        if (there) {
            outcomes.duplicates++;
        } else if (parked.size() >= MOST_PARKED) {
            setAside(record, MOST_PARKED + " records of this aggregate wait already: mend the gap, then replay");
        } else {
            parked.add(record.park());
            parked.sort(Comparator.comparing(ParkedRecord::source).thenComparingLong(ParkedRecord::seq));
            outcomes.parked++;
        }
    }

    private void setAside(Incoming record, @Nullable String why) {
        dead.add(new DeadLetter(record, why == null ? "" : why));
    }

    private Known known(String type) {
        if (subscription.types().containsKey(type)
                || type.equals(PendingEvent.TOMBSTONE_TYPE) && subscription.order() == Order.LATEST) {
            return Known.KNOWN;
        }
        String name = name(type);
        return subscription.types().keySet().stream()
                        .anyMatch(other -> name(other).equals(name))
                ? Known.VERSION_UNKNOWN
                : Known.TYPE_UNKNOWN;
    }

    private static String name(String type) {
        int version = type.lastIndexOf(".v");
        return version < 0 ? type : type.substring(0, version);
    }

    String id() {
        return before.id();
    }

    boolean changed() {
        return !state.equals(before.state())
                || !emissions.isEmpty()
                || seen != before.envelope().seen(subscription.topic())
                || !parked.equals(before.envelope().parked());
    }

    Write<S, F> write() {
        Map<String, Long> moved =
                seen == before.envelope().seen(subscription.topic()) ? Map.of() : Map.of(subscription.topic(), seen);
        return new Write<>(before, state, emissions, moved, parked);
    }

    /** Its write is stored. */
    void stored() {
        effects.forEach(effect -> handler.onStored(
                effect.before(),
                effect.after(),
                effect.record().type(),
                effect.record().time()));
    }

    List<DeadLetter> dead() {
        return dead;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private enum Known {
        KNOWN,
        TYPE_UNKNOWN,
        VERSION_UNKNOWN
    }

    @FunctionalInterface
    private interface Handling<S, F, E> {
        Change<S, F> apply(S state, Arrival<E> arrival);
    }

    /** What became of the records, counted. */
    static final class Outcomes {
        int applied;
        int duplicates;
        int late;
        int parked;
        int skipped;
    }
}
