package org.alliancementors.matching.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.policies.PolicyVersion;

/** The policy as the desk sees it. */
final class PolicyViews {

    private PolicyViews() {}

    /** A version with who made it, when and why. */
    record PolicyView(
            int version,
            Map<Term, Integer> weights,
            double sideSpecialtyShare,
            double relatedSpecialtyShare,
            int farKm,
            int radiusPercent,
            int placementPoints,
            int preferredPoints,
            int urgencyPoints,
            int urgentDays,
            int shortlist,
            int maxRefusals,
            int responseMinimum,
            Duration offerTime,
            Duration undoTime,
            Duration retryAfter,
            String by,
            Instant at,
            String reason) {

        static PolicyView of(PolicyVersion version) {
            Policy policy = version.policy();
            return new PolicyView(
                    policy.version(),
                    policy.weights(),
                    policy.sideSpecialtyShare(),
                    policy.relatedSpecialtyShare(),
                    policy.farKm(),
                    policy.radiusPercent(),
                    policy.placementPoints(),
                    policy.preferredPoints(),
                    policy.urgencyPoints(),
                    policy.urgentDays(),
                    policy.shortlist(),
                    policy.maxRefusals(),
                    policy.responseMinimum(),
                    policy.offerTime(),
                    policy.undoTime(),
                    policy.retryAfter(),
                    version.by(),
                    version.at(),
                    version.reason());
        }
    }

    /** What differs between two policies, one sentence per field. */
    static List<String> differences(Policy before, Policy after) {
        var found = new ArrayList<String>();
        for (Term term : Term.values()) {
            differ(found, "weights." + term, before.weight(term), after.weight(term));
        }
        differ(found, "sideSpecialtyShare", before.sideSpecialtyShare(), after.sideSpecialtyShare());
        differ(found, "relatedSpecialtyShare", before.relatedSpecialtyShare(), after.relatedSpecialtyShare());
        differ(found, "farKm", before.farKm(), after.farKm());
        differ(found, "radiusPercent", before.radiusPercent(), after.radiusPercent());
        differ(found, "placementPoints", before.placementPoints(), after.placementPoints());
        differ(found, "preferredPoints", before.preferredPoints(), after.preferredPoints());
        differ(found, "urgencyPoints", before.urgencyPoints(), after.urgencyPoints());
        differ(found, "urgentDays", before.urgentDays(), after.urgentDays());
        differ(found, "shortlist", before.shortlist(), after.shortlist());
        differ(found, "maxRefusals", before.maxRefusals(), after.maxRefusals());
        differ(found, "responseMinimum", before.responseMinimum(), after.responseMinimum());
        differ(found, "offerTime", before.offerTime(), after.offerTime());
        differ(found, "undoTime", before.undoTime(), after.undoTime());
        differ(found, "retryAfter", before.retryAfter(), after.retryAfter());
        return List.copyOf(found);
    }

    private static void differ(List<String> found, String field, Object before, Object after) {
        if (!before.equals(after)) {
            found.add("%s was %s and is %s".formatted(field, before, after));
        }
    }
}
