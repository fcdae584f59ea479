package org.alliancementors.kit.store;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate becomes the fields of its document and back.
 *
 * @param <S> the aggregate's type
 */
public interface StateMapping<S> {

    /**
     * The aggregate's fields, and none of the kit's ({@code _id, version, writeId, seq, seen, outbox, parked, driveAt}). A
     * field with a null value is taken out of the document; a field that is not named stays as it is, so that an older
     * build does not drop what a newer one wrote.
     */
    Document write(S state);

    /** The aggregate of a document, whose fields may be more than this build knows. */
    S read(String id, Document document);

    /**
     * The state of a document that an arriving record is the first to name, or null where records never create one: then a
     * record about an unknown id becomes a dead letter.
     */
    default @Nullable S initial(String id) {
        return null;
    }

    /** When the aggregate next needs work, or null when it is at rest. */
    default @Nullable Instant driveAt(S state) {
        return null;
    }
}
