package org.alliancementors.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Copies of stored documents, whatever form the running build gives them. */
public final class Copies {

    private Copies() {}

    /** A copy in which every text names the other id. */
    public static Document of(Document model, String id, String other) {
        var copy = new Document();
        model.forEach((field, inner) -> copy.append(field, value(inner, id, other)));
        return copy;
    }

    private static @Nullable Object value(@Nullable Object value, String id, String other) {
        return switch (value) {
            case Document document -> of(document, id, other);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(inner -> copy.add(value(inner, id, other)));
                yield copy;
            }
            case String text -> text.replace(id, other);
            case null, default -> value;
        };
    }
}
