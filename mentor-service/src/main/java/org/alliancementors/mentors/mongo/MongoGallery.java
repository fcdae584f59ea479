package org.alliancementors.mentors.mongo;

import static org.alliancementors.mentors.mongo.MentorMapping.FORMATS;
import static org.alliancementors.mentors.mongo.MentorMapping.SEARCH_WORDS;
import static org.alliancementors.mentors.mongo.MentorMapping.SORT_KEY;
import static org.alliancementors.mentors.mongo.MentorMapping.SPECIALTIES;
import static org.alliancementors.mentors.mongo.MentorMapping.STATE;
import static org.alliancementors.mentors.mongo.MentorMapping.STATUS;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.mentors.Gallery;
import org.alliancementors.mentors.GalleryEntry;
import org.alliancementors.mentors.GallerySearch;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.MentorStatus;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The gallery as queries. Words are looked up as ranges over the stored words, so nothing that somebody types is ever a
 * pattern. Every index begins with the status and ends with the order of the answer; two lists cannot stand in one index, so
 * the narrowest one is chosen by the database and the rest filtered.
 */
final class MongoGallery implements Gallery {

    /** Behind every character of the basic plane, so behind every word that begins with what stands before it. */
    private static final String LAST = "\uFFFF";

    private final DocumentStore<Mentor, MentorFact> store;

    MongoGallery(DocumentStore<Mentor, MentorFact> store) {
        this.store = store;
    }

    /** What the queries rely on. */
    static List<Bson> indexes() {
        return List.of(
                Indexes.ascending(STATUS, SORT_KEY, "_id"),
                Indexes.ascending(STATUS, SPECIALTIES, SORT_KEY, "_id"),
                Indexes.ascending(STATUS, STATE, SORT_KEY, "_id"),
                Indexes.ascending(STATUS, SEARCH_WORDS),
                Indexes.ascending(CareDocuments.NEEDS, SORT_KEY, "_id"),
                Indexes.ascending(SORT_KEY, "_id"));
    }

    @Override
    public Found search(GallerySearch search, int page, int size) {
        List<GalleryEntry> entries = new ArrayList<>();
        Document filter = filter(search);
        for (Document document : store.collection()
                .find(filter)
                .sort(Sorts.ascending(SORT_KEY, "_id"))
                .skip(page * size)
                .limit(size)) {
            entries.add(GalleryEntry.of(store.read(document).state()));
        }
        return new Found(entries, store.collection().countDocuments(filter));
    }

    @Override
    public Map<Specialty, Long> perSpecialty(GallerySearch search) {
        Map<Specialty, Long> counts = new EnumMap<>(Specialty.class);
        for (Document group : store.collection()
                .aggregate(List.of(
                        Aggregates.match(filter(search)),
                        Aggregates.unwind("$" + SPECIALTIES),
                        Aggregates.group("$" + SPECIALTIES, Accumulators.sum("mentors", 1L))))) {
            counts.put(
                    Specialty.valueOf(group.getString("_id")),
                    group.get("mentors", Number.class).longValue());
        }
        return counts;
    }

    @Override
    public Numbers numbers() {
        long mentors = 0;
        int states = 0;
        for (Document group : store.collection()
                .aggregate(List.of(
                        Aggregates.match(filter(GallerySearch.ALL)),
                        Aggregates.group("$" + STATE, Accumulators.sum("mentors", 1L))))) {
            mentors += group.get("mentors", Number.class).longValue();
            states++;
        }
        return new Numbers(mentors, states);
    }

    @Override
    public Optional<GalleryEntry> find(MentorId id) {
        return store.find(id.value())
                .filter(stored -> stored.state().status() == MentorStatus.PUBLISHED)
                .map(stored -> GalleryEntry.of(stored.state()));
    }

    private static Document filter(GallerySearch search) {
        Document filter = new Document(STATUS, MentorStatus.PUBLISHED.name());
        if (search.specialty() != null) {
            filter.append(SPECIALTIES, search.specialty().name());
        }
        if (search.state() != null) {
            filter.append(STATE, search.state().name());
        }
        if (search.format() != null) {
            filter.append(FORMATS, search.format().name());
        }
        if (!search.words().isEmpty()) {
            filter.append(
                    "$and", search.words().stream().map(MongoGallery::begins).toList());
        }
        return filter;
    }

    private static Document begins(String word) {
        return new Document(
                SEARCH_WORDS, new Document("$elemMatch", new Document("$gte", word).append("$lt", word + LAST)));
    }
}
