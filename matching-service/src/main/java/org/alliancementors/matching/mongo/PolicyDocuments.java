package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.counts;
import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.decimal;
import static org.alliancementors.matching.mongo.Fields.inner;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optionalTime;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.time;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.policies.PolicyVersion;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A version of the policy as a document. The number stands in a field, too: as text, ten would come before nine. */
final class PolicyDocuments implements StateMapping<PolicyVersion> {

    static final String NUMBER = "number";

    @Override
    public Document write(PolicyVersion state) {
        return new Document(NUMBER, state.number())
                .append("policy", policy(state.policy()))
                .append("by", state.by())
                .append("at", date(state.at()))
                .append("reason", state.reason())
                .append("pullSince", date(state.pullSince()));
    }

    @Override
    public PolicyVersion read(String id, Document document) {
        return new PolicyVersion(
                policy(number(document, NUMBER), inner(document, "policy")),
                text(document, "by"),
                time(document, "at"),
                text(document, "reason"),
                optionalTime(document, "pullSince"));
    }

    @Override
    public @Nullable Instant driveAt(PolicyVersion state) {
        return state.pullSince();
    }

    private static Document policy(Policy policy) {
        return new Document("weights", counts(policy.weights()))
                .append("sideSpecialtyShare", policy.sideSpecialtyShare())
                .append("relatedSpecialtyShare", policy.relatedSpecialtyShare())
                .append("farKm", policy.farKm())
                .append("radiusPercent", policy.radiusPercent())
                .append("placementPoints", policy.placementPoints())
                .append("preferredPoints", policy.preferredPoints())
                .append("urgencyPoints", policy.urgencyPoints())
                .append("urgentDays", policy.urgentDays())
                .append("shortlist", policy.shortlist())
                .append("maxRefusals", policy.maxRefusals())
                .append("responseMinimum", policy.responseMinimum())
                .append("offerTime", policy.offerTime().toString())
                .append("undoTime", policy.undoTime().toString())
                .append("retryAfter", policy.retryAfter().toString());
    }

    private static Policy policy(int number, Document document) {
        return new Policy(
                number,
                counts(document, "weights", Term.class),
                decimal(document, "sideSpecialtyShare"),
                decimal(document, "relatedSpecialtyShare"),
                number(document, "farKm"),
                number(document, "radiusPercent"),
                number(document, "placementPoints"),
                number(document, "preferredPoints"),
                number(document, "urgencyPoints"),
                number(document, "urgentDays"),
                number(document, "shortlist"),
                number(document, "maxRefusals"),
                number(document, "responseMinimum"),
                Duration.parse(text(document, "offerTime")),
                Duration.parse(text(document, "undoTime")),
                Duration.parse(text(document, "retryAfter")));
    }
}
