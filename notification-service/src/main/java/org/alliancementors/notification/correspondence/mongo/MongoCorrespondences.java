package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Outcome;
import org.alliancementors.notification.correspondence.Subject;

/** Correspondences in the kit's document stores, one for each kind of subject. */
final class MongoCorrespondences implements Correspondences {

    private final Stores stores;

    MongoCorrespondences(Stores stores) {
        this.stores = stores;
    }

    /**
     * One store for each kind of subject, since ids of different kinds may be the same.
     *
     * @param missions about missions
     * @param alliances about alliances
     * @param mentors about mentors
     * @param digests what gathers, for readers and for the desk
     */
    record Stores(
            DocumentStore<Correspondence, MailFact> missions,
            DocumentStore<Correspondence, MailFact> alliances,
            DocumentStore<Correspondence, MailFact> mentors,
            DocumentStore<Correspondence, MailFact> digests) {

        DocumentStore<Correspondence, MailFact> of(Subject subject) {
            return switch (subject) {
                case Subject.Mission _ -> missions;
                case Subject.Alliance _ -> alliances;
                case Subject.Mentor _ -> mentors;
                case Subject.Digest _, Subject.DeskDay _ -> digests;
            };
        }

        List<DocumentStore<Correspondence, MailFact>> all() {
            return List.of(missions, alliances, mentors, digests);
        }
    }

    @Override
    public Optional<Correspondence> of(Subject subject) {
        return stores.of(subject).find(subject.id()).map(Stored::state);
    }

    @Override
    public void begin(Correspondence correspondence) {
        var subject = correspondence.subject();
        stores.of(subject).insert(subject.id(), Change.none(correspondence));
    }

    @Override
    public Optional<Correspondence> change(Subject subject, Function<Correspondence, Optional<Outcome>> decide) {
        return stores.of(subject)
                .update(
                        subject.id(),
                        before -> decide.apply(before.state())
                                .<Decision<Correspondence, MailFact, Optional<Correspondence>>>map(
                                        outcome -> new Decision.Write<>(
                                                new Change<>(outcome.state(), outcome.facts()),
                                                Optional.of(outcome.state())))
                                .orElseGet(() -> new Decision.Keep<>(Optional.empty())));
    }

    @Override
    public List<Held> changeAll(Map<Held, Outcome> changes) {
        var all = new LinkedHashMap<
                DocumentStore<Correspondence, MailFact>,
                Map<Stored<Correspondence>, Change<Correspondence, MailFact>>>();
        changes.forEach((held, outcome) -> {
            if (held instanceof StoredHeld(var stored)) {
                all.computeIfAbsent(stores.of(stored.state().subject()), _ -> new LinkedHashMap<>())
                        .put(stored, new Change<>(outcome.state(), outcome.facts()));
            }
        });
        return all.entrySet().stream()
                .flatMap(each -> each.getKey().saveAll(each.getValue()).values().stream())
                .flatMap(saving -> saving instanceof Saving.Saved<Correspondence>(var stored)
                        ? Stream.<Held>of(new StoredHeld(stored))
                        : Stream.<Held>empty())
                .toList();
    }

    @Override
    public List<Correspondence> missionsOf(MentorId mentor) {
        var missions = stores.missions();
        var found = new ArrayList<Correspondence>();
        missions.collection()
                .find(Filters.eq(CorrespondenceMapping.OF_MENTORS, mentor.value()))
                .forEach(document -> found.add(missions.read(document).state()));
        return List.copyOf(found);
    }

    @Override
    public List<Held> read(List<Subject> subjects) {
        return subjects.stream().collect(Collectors.groupingBy(stores::of)).entrySet().stream()
                .flatMap(each ->
                        each
                                .getKey()
                                .findAll(each.getValue().stream()
                                        .map(Subject::id)
                                        .toList())
                                .values()
                                .stream())
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
