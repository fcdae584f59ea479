package org.alliancementors.notification.correspondence.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Outcome;

/** Correspondences in the kit's document store. */
final class MongoCorrespondences implements Correspondences {

    private final DocumentStore<Correspondence, MailFact> store;

    MongoCorrespondences(DocumentStore<Correspondence, MailFact> store) {
        this.store = store;
    }

    @Override
    public Optional<Correspondence> of(MissionId mission) {
        return store.find(mission.value()).map(Stored::state);
    }

    @Override
    public Optional<Correspondence> change(MissionId mission, Function<Correspondence, Optional<Outcome>> decide) {
        return store.update(
                mission.value(),
                before -> decide.apply(before.state())
                        .<Decision<Correspondence, MailFact, Optional<Correspondence>>>map(
                                outcome -> new Decision.Write<>(
                                        new Change<>(outcome.state(), outcome.facts()), Optional.of(outcome.state())))
                        .orElseGet(() -> new Decision.Keep<>(Optional.empty())));
    }

    @Override
    public List<Correspondence> changeAll(Map<Held, Outcome> changes) {
        var all = new LinkedHashMap<Stored<Correspondence>, Change<Correspondence, MailFact>>();
        changes.forEach((held, outcome) -> {
            if (held instanceof StoredHeld(var stored)) {
                all.put(stored, new Change<>(outcome.state(), outcome.facts()));
            }
        });
        return store.saveAll(all).values().stream()
                .flatMap(saving -> saving instanceof Saving.Saved<Correspondence>(var stored)
                        ? Optional.of(stored.state()).stream()
                        : Optional.<Correspondence>empty().stream())
                .toList();
    }

    @Override
    public List<Held> read(List<MissionId> missions) {
        return store.findAll(missions.stream().map(MissionId::value).toList()).values().stream()
                .<Held>map(StoredHeld::new)
                .toList();
    }

    static List<Held> held(List<Stored<Correspondence>> documents) {
        return documents.stream().<Held>map(StoredHeld::new).toList();
    }

    private record StoredHeld(Stored<Correspondence> stored) implements Held {

        @Override
        public Correspondence state() {
            return stored.state();
        }
    }
}
