package org.alliancementors.notification.correspondence.mongo;

import java.util.List;
import java.util.Set;
import org.alliancementors.notification.correspondence.Aftermath;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what was asked and answered after a mission; absent while there is nothing. */
final class AftermathMapping {

    private AftermathMapping() {}

    static @Nullable Document write(Aftermath aftermath) {
        return aftermath.equals(Aftermath.NONE)
                ? null
                : new Document("reportAsked", aftermath.reportAsked())
                        .append("reported", aftermath.reported())
                        .append("feedbackAsked", aftermath.feedbackAsked())
                        .append("feedbackGiven", aftermath.feedbackGiven())
                        .append(
                                "followUpsAsked",
                                aftermath.followUpsAsked().stream().sorted().toList())
                        .append(
                                "followUpsAnswered",
                                aftermath.followUpsAnswered().stream().sorted().toList());
    }

    static Aftermath read(@Nullable Document document) {
        return document == null
                ? Aftermath.NONE
                : new Aftermath(
                        document.getInteger("reportAsked", 0),
                        document.getBoolean("reported", false),
                        document.getInteger("feedbackAsked", 0),
                        document.getBoolean("feedbackGiven", false),
                        months(document, "followUpsAsked"),
                        months(document, "followUpsAnswered"));
    }

    private static Set<Integer> months(Document document, String field) {
        return Set.copyOf(document.getList(field, Integer.class, List.of()));
    }
}
