package org.alliancementors.mentors.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.mentors.Contact;
import org.alliancementors.mentors.Decision;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Need;
import org.alliancementors.mentors.Refusal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The mentors in the document store: one document each, changed by compare-and-set only. */
final class MongoMentors implements Mentors {

    private static final int MOST_AT_ONE_ADDRESS = 10;

    private final DocumentStore<Mentor, MentorFact> store;

    MongoMentors(DocumentStore<Mentor, MentorFact> store) {
        this.store = store;
    }

    @Override
    public Optional<Mentor> find(MentorId id) {
        return store.find(id.value()).map(Stored::state);
    }

    @Override
    public Map<MentorId, Mentor> findAll(Collection<MentorId> ids) {
        Map<MentorId, Mentor> found = new LinkedHashMap<>();
        store.findAll(ids.stream().map(MentorId::value).distinct().toList())
                .forEach((id, stored) -> found.put(new MentorId(id), stored.state()));
        return found;
    }

    @Override
    public List<MentorId> withEmail(String email) {
        List<MentorId> found = new ArrayList<>();
        for (Document document : store.collection()
                .find(Filters.eq(MentorMapping.EMAIL_KEY, Contact.key(email)))
                .limit(MOST_AT_ONE_ADDRESS)) {
            found.add(store.read(document).state().id());
        }
        return found;
    }

    @Override
    public MentorPage page(@Nullable Need need, int page, int size) {
        Document filter = need == null ? new Document() : new Document(CareDocuments.NEEDS, need.name());
        List<Mentor> mentors = new ArrayList<>();
        for (Document document : store.collection()
                .find(filter)
                .sort(Sorts.ascending(MentorMapping.SORT_KEY, "_id"))
                .skip(page * size)
                .limit(size)) {
            mentors.add(store.read(document).state());
        }
        return new MentorPage(mentors, store.collection().countDocuments(filter));
    }

    @Override
    public Addition add(Decision.Decided decided) {
        Mentor mentor = decided.mentor();
        return switch (store.insert(mentor.id().value(), new Change<>(mentor, decided.facts()))) {
            case Insertion.Inserted<Mentor>(Stored<Mentor> stored) -> new Addition.Added(stored.state());
            case Insertion.AlreadyThere<Mentor>(Stored<Mentor> stored) -> new Addition.AlreadyThere(stored.state());
        };
    }

    @Override
    public Mentors.Alteration change(MentorId id, Function<Mentor, Decision> decide) {
        try {
            return store.update(id.value(), stored -> answer(stored, decide.apply(stored.state())));
        } catch (NoSuchDocument none) {
            return new Mentors.Alteration.Refused(new Refusal.UnknownMentor(id));
        }
    }

    private static org.alliancementors.kit.store.Decision<Mentor, MentorFact, Mentors.Alteration> answer(
            Stored<Mentor> before, Decision decision) {
        return switch (decision) {
            case Decision.Refused(Refusal refusal) ->
                new org.alliancementors.kit.store.Decision.Keep<>(new Mentors.Alteration.Refused(refusal));
            case Decision.Decided(Mentor _, List<MentorFact> facts)
            when facts.isEmpty() ->
                new org.alliancementors.kit.store.Decision.Keep<>(new Mentors.Alteration.Done(before.state(), facts));
            case Decision.Decided(Mentor after, List<MentorFact> facts) ->
                new org.alliancementors.kit.store.Decision.Write<>(
                        new Change<>(after, facts), new Mentors.Alteration.Done(after, facts));
        };
    }
}
