package org.alliancementors.notification.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/** Correspondences in a map, changed by compare-and-set. Can be out of order for a while. */
final class InMemoryCorrespondences implements Correspondences {

    private final Map<Subject, Version> documents = new LinkedHashMap<>();
    private final List<MailFact> facts = new ArrayList<>();
    private Predicate<Correspondence> failing = c -> false;
    private boolean writtenOver;
    final AtomicInteger failures = new AtomicInteger();

    /** How many bulks were written. */
    final AtomicInteger bulks = new AtomicInteger();

    synchronized void put(Correspondence correspondence) {
        documents.put(correspondence.subject(), new Version(correspondence, new Object()));
    }

    /** Takes in an event, as intake would. */
    synchronized void on(MissionId mission, Function<Correspondence, Outcome> event) {
        on(new Subject.Mission(mission), event);
    }

    /** Takes in an event, as intake would. */
    synchronized void on(Subject subject, Function<Correspondence, Outcome> event) {
        var outcome = event.apply(document(subject).state());
        put(outcome.state());
        facts.addAll(outcome.facts());
    }

    /** Writes of such states fail from now on. */
    synchronized void failFor(Predicate<Correspondence> states) {
        failing = states;
    }

    /** Somebody writes right behind the next bulk, so that it is not seen what that has written. */
    synchronized void writeOverTheNext() {
        writtenOver = true;
    }

    synchronized List<MailFact> facts() {
        return List.copyOf(facts);
    }

    /** How the first mail of each stands, by the id of what it is about. */
    Map<String, String> states() {
        return all().stream()
                .map(Held::state)
                .collect(Collectors.toMap(
                        c -> c.subject().id(), c -> c.mails().getFirst().state().code()));
    }

    synchronized List<Held> all() {
        return List.copyOf(documents.values());
    }

    synchronized List<Correspondence> documents() {
        return documents.values().stream().map(Version::state).toList();
    }

    @Override
    public synchronized void begin(Correspondence correspondence) {
        check(correspondence);
        documents.putIfAbsent(correspondence.subject(), new Version(correspondence, new Object()));
    }

    @Override
    public synchronized Optional<Correspondence> of(Subject subject) {
        return Optional.ofNullable(documents.get(subject)).map(Version::state);
    }

    @Override
    public synchronized Optional<Correspondence> change(
            Subject subject, Function<Correspondence, Optional<Outcome>> decide) {
        var outcome = decide.apply(document(subject).state());
        outcome.ifPresent(o -> {
            check(o.state());
            put(o.state());
            facts.addAll(o.facts());
        });
        return outcome.map(Outcome::state);
    }

    @Override
    public synchronized List<Held> changeAll(Map<Held, Outcome> changes) {
        bulks.incrementAndGet();
        var saved = new ArrayList<Held>();
        changes.forEach((held, outcome) -> {
            check(outcome.state());
            var subject = outcome.state().subject();
            if (document(subject).equals(held)) {
                put(outcome.state());
                facts.addAll(outcome.facts());
                saved.add(document(subject));
            }
        });
        if (writtenOver) {
            writtenOver = false;
            saved.forEach(held -> put(held.state()));
            return List.of();
        }
        return saved;
    }

    @Override
    public synchronized List<Correspondence> missionsOf(MentorId mentor) {
        return documents.values().stream()
                .map(Version::state)
                .filter(c -> c.known() instanceof Knowledge known
                        && known.attempts().stream().anyMatch(a -> a.mentor().equals(mentor)))
                .toList();
    }

    @Override
    public synchronized List<Held> read(List<Subject> subjects) {
        return subjects.stream()
                .filter(documents::containsKey)
                .<Held>map(documents::get)
                .toList();
    }

    private Version document(Subject subject) {
        return Objects.requireNonNull(documents.get(subject));
    }

    private void check(Correspondence state) {
        if (failing.test(state)) {
            failures.incrementAndGet();
            throw new IllegalStateException("the store is down");
        }
    }

    private record Version(Correspondence state, Object version) implements Held {}
}
