package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.text;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Stead;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who is asked first for somebody else, within an offer or an edge. */
final class SteadDocuments {

    static final String FIELD = "stead";

    private SteadDocuments() {}

    static @Nullable Document write(@Nullable Stead stead) {
        return stead == null
                ? null
                : new Document("mentor", stead.mentor().value())
                        .append("role", stead.role().name())
                        .append("of", stead.of().value());
    }

    static Stead read(Document document) {
        return new Stead(
                new MentorId(text(document, "mentor")),
                Stead.Role.valueOf(text(document, "role")),
                new MentorId(text(document, "of")));
    }
}
