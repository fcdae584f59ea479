package org.alliancementors.notification.correspondence.mongo;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.notification.correspondence.AllianceKnowledge;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Check;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Handover;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Outcome;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Stage;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Subject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what is about an alliance. */
final class AllianceMapping implements StateMapping<Correspondence> {

    @Override
    public Document write(Correspondence state) {
        if (!(state.known()
                instanceof AllianceKnowledge(var stage, var check, var handover, var handedOver, var mergedInto))) {
            throw new IllegalArgumentException("%s is no alliance".formatted(state.subject()));
        }
        return CorrespondenceMapping.withMails(
                new Document("stage", stage.name())
                        .append("check", write(check))
                        .append("handover", write(handover))
                        .append("handedOver", handedOver)
                        .append("mergedInto", mergedInto == null ? null : mergedInto.value()),
                state);
    }

    @Override
    public Correspondence read(String id, Document document) {
        String mergedInto = document.getString("mergedInto");
        return CorrespondenceMapping.withMails(
                new Subject.Alliance(new AllianceId(id)),
                new AllianceKnowledge(
                        Stage.valueOf(document.getString("stage")),
                        check(document.get("check", Document.class)),
                        handover(document.get("handover", Document.class)),
                        document.getInteger("handedOver", 0),
                        mergedInto == null ? null : new AllianceId(mergedInto)),
                document);
    }

    @Override
    public Correspondence initial(String id) {
        return Correspondence.of(new Subject.Alliance(new AllianceId(id)));
    }

    @Override
    public @Nullable Instant driveAt(Correspondence state) {
        return state.workAt().orElse(null);
    }

    private static @Nullable Document write(@Nullable Check check) {
        return check == null
                ? null
                : new Document("seq", check.seq())
                        .append("number", check.number())
                        .append("answered", check.answered());
    }

    private static @Nullable Check check(@Nullable Document document) {
        return document == null
                ? null
                : new Check(
                        document.get("seq", Number.class).longValue(),
                        document.getInteger("number"),
                        document.getBoolean("answered", false));
    }

    private static @Nullable Document write(@Nullable Handover handover) {
        return handover == null
                ? null
                : new Document("number", handover.number())
                        .append(
                                "outcome",
                                handover.outcome() == null
                                        ? null
                                        : handover.outcome().name());
    }

    private static @Nullable Handover handover(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        String outcome = document.getString("outcome");
        return new Handover(document.getInteger("number"), outcome == null ? null : Outcome.valueOf(outcome));
    }
}
