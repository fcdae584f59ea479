package org.alliancementors.kit.tally;

import java.time.Instant;
import org.alliancementors.kit.store.StateMapping;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A tally as a document. Not final: tests make it fail. */
public class TallyMapping implements StateMapping<Tally> {

    private final boolean createdByEvents;

    public TallyMapping(boolean createdByEvents) {
        this.createdByEvents = createdByEvents;
    }

    @Override
    public Document write(Tally tally) {
        return new Document("history", tally.history()).append("label", tally.label());
    }

    @Override
    public Tally read(String id, Document document) {
        Tally tally = new Tally(
                document.getList("history", Integer.class),
                document.get("driveAt") == null
                        ? null
                        : document.getDate("driveAt").toInstant(),
                document.getString("label"));
        return tally;
    }

    @Override
    public @Nullable Tally initial(String id) {
        return createdByEvents ? Tally.EMPTY : null;
    }

    @Override
    public @Nullable Instant driveAt(Tally tally) {
        return tally.due();
    }
}
