package org.alliancementors.mentors;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/** The mentors without a database; passes the same tests as the real ones. */
public final class InMemoryMentors implements Mentors {

    private final Map<MentorId, Mentor> kept = new LinkedHashMap<>();

    @Override
    public Optional<Mentor> find(MentorId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Map<MentorId, Mentor> findAll(Collection<MentorId> ids) {
        Map<MentorId, Mentor> found = new LinkedHashMap<>(kept);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<MentorId> withEmail(String email) {
        return kept.values().stream()
                .filter(each -> Contact.key(each.profile().contact().email()).equals(Contact.key(email)))
                .map(Mentor::id)
                .toList();
    }

    @Override
    public MentorPage page(@Nullable Need need, int page, int size) {
        List<Mentor> all = all().filter(each -> need == null || each.needs().contains(need))
                .toList();
        return new MentorPage(all.stream().skip((long) page * size).limit(size).toList(), all.size());
    }

    @Override
    public Addition add(Decision.Decided decided) {
        Mentor added = decided.mentor();
        Mentor there = kept.putIfAbsent(decided.mentor().id(), added);
        return there == null ? new Addition.Added(added) : new Addition.AlreadyThere(there);
    }

    @Override
    public Alteration change(MentorId id, Function<Mentor, Decision> decide) {
        Mentor before = kept.get(id);
        if (before == null) {
            return new Alteration.Refused(new Refusal.UnknownMentor(id));
        }
        return switch (decide.apply(before)) {
            case Decision.Refused(Refusal refusal) -> new Alteration.Refused(refusal);
            case Decision.Decided decided
            when decided.facts().isEmpty() -> new Alteration.Done(before, decided.facts());
            case Decision.Decided decided -> {
                Mentor after = decided.mentor();
                kept.put(id, after);
                yield new Alteration.Done(after, decided.facts());
            }
        };
    }

    Stream<Mentor> all() {
        return sorted(kept.values().stream());
    }

    private static Stream<Mentor> sorted(Stream<Mentor> mentors) {
        return mentors.sorted(Comparator.comparing(
                        (Mentor each) -> SearchWords.sortKey(each.profile().name()))
                .thenComparing(each -> each.id().value()));
    }
}
