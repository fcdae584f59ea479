package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Recipient;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Takes the mails out of the documents that hold one to the recipient, which an index knows. The work grows with the mails of
 * this recipient and not with those of all. Within a second the order is that of the stored text.
 */
final class MongoLedger implements Ledger {

    static final String RECIPIENT = CorrespondenceMapping.MAILS + ".recipient";

    private static final String CREATED_AT = CorrespondenceMapping.MAILS + ".createdAt";
    private static final String ID = CorrespondenceMapping.MAILS + ".id";
    private static final Comparator<Row> NEWEST_FIRST =
            Comparator.comparing(Row::createdAt).thenComparing(Row::id).reversed();

    private final List<DocumentStore<Correspondence, MailFact>> stores;

    MongoLedger(List<DocumentStore<Correspondence, MailFact>> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Found to(Recipient recipient, Filter filter, int skip, int size) {
        var rows = stores.stream()
                .flatMap(store -> first(store, mails(recipient, filter), skip + size))
                .sorted(NEWEST_FIRST)
                .skip(skip)
                .limit(size)
                .map(Row::entry)
                .toList();
        long total = stores.stream()
                .mapToLong(store -> count(store, mails(recipient, filter)))
                .sum();
        return new Found(rows, total);
    }

    private static List<Bson> mails(Recipient recipient, Filter filter) {
        var toRecipient = Filters.eq(RECIPIENT, recipient.toString());
        var wanted = new ArrayList<>(List.of(toRecipient));
        if (filter.state() != null) {
            wanted.add(Filters.eq(CorrespondenceMapping.MAILS + ".state.code", filter.state()));
        }
        if (filter.template() != null) {
            wanted.add(Filters.eq(
                    CorrespondenceMapping.MAILS + ".template", filter.template().name()));
        }
        return List.of(
                Aggregates.match(toRecipient),
                Aggregates.project(Projections.include(CorrespondenceMapping.MAILS)),
                Aggregates.unwind("$" + CorrespondenceMapping.MAILS),
                Aggregates.match(Filters.and(wanted)));
    }

    private static Stream<Row> first(DocumentStore<Correspondence, MailFact> store, List<Bson> mails, int most) {
        var stages = new ArrayList<>(mails);
        stages.add(Aggregates.sort(Sorts.descending(CREATED_AT, ID)));
        stages.add(Aggregates.limit(most));
        return store.collection().aggregate(stages).into(new ArrayList<>()).stream()
                .map(document -> Row.of(store, document));
    }

    private static long count(DocumentStore<Correspondence, MailFact> store, List<Bson> mails) {
        var stages = new ArrayList<>(mails);
        stages.add(Aggregates.count("n"));
        var counted = store.collection().aggregate(stages).first();
        return counted == null ? 0 : counted.get("n", Number.class).longValue();
    }

    /** A mail as it was found, with what it is ordered by. */
    private record Row(String createdAt, String id, Entry entry) {

        static Row of(DocumentStore<Correspondence, MailFact> store, Document document) {
            var mail = document.get(CorrespondenceMapping.MAILS, Document.class);
            var subject = store.initial(document.getString("_id"))
                    .orElseThrow()
                    .state()
                    .subject();
            return new Row(
                    mail.getString("createdAt"), mail.getString("id"), new Entry(subject, MailMapping.read(mail)));
        }
    }
}
