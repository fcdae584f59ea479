package org.alliancementors.alliances.web;

import java.util.stream.Collectors;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.alliances.HandingOverAlliances;
import org.alliancementors.alliances.HandingOverAlliances.Refusal;
import org.alliancementors.alliances.KeepingAlliances.Outcome;
import org.alliancementors.alliances.MergingAlliances;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What alliances refuse, each with what would be possible. */
final class AllianceProblems {

    private AllianceProblems() {}

    /** The alliance, or the refusal. */
    static Versioned kept(Outcome outcome, AllianceId id, boolean conditional) {
        return switch (outcome) {
            case Outcome.Kept kept -> kept.alliance();
            case Outcome.KeyUsedOtherwise() -> throw Refusals.keyUsedOtherwise();
            case Outcome.Invalid(var problems) -> throw Refusals.invalid(problems);
            case Outcome.Unknown() -> throw unknown(id);
            case Outcome.Overtaken(var version) -> throw overtaken(version, conditional);
            case Outcome.Merged(var into) ->
                throw conflict(
                                "alliance-merged",
                                "The alliance was a duplicate and changes no more: change %s.".formatted(into))
                        .with("mergedInto", into.value());
            case Outcome.NoSuchStep(var from, var to, var allowed) -> {
                var names = allowed.isEmpty()
                        ? "no other state"
                        : allowed.stream().map(Enum::name).collect(Collectors.joining(" or "));
                throw conflict("alliance-state-refused", "An alliance that is %s cannot become %s.".formatted(from, to))
                        .field("state", "cannot be %s: %s may follow %s".formatted(to, names, from));
            }
        };
    }

    /** The alliance, or the refusal. */
    static Versioned kept(HandingOverAlliances.Outcome outcome, AllianceId id) {
        return switch (outcome) {
            case HandingOverAlliances.Outcome.Standing(var alliance) -> alliance;
            case HandingOverAlliances.Outcome.Invalid(var problems) -> throw Refusals.invalid(problems);
            case HandingOverAlliances.Outcome.Unknown() -> throw unknown(id);
            case HandingOverAlliances.Outcome.Overtaken(var version) -> throw overtaken(version, true);
            case HandingOverAlliances.Outcome.Refused(var why, var alliance) -> throw refused(why, alliance);
        };
    }

    /** The duplicate, or the refusal. */
    static Versioned kept(MergingAlliances.Outcome outcome) {
        return switch (outcome) {
            case MergingAlliances.Outcome.Merged(var duplicate) -> duplicate;
            case MergingAlliances.Outcome.Unknown(var id) -> throw unknown(id);
            case MergingAlliances.Outcome.Overtaken(var version) -> throw overtaken(version, true);
            case MergingAlliances.Outcome.IntoItself(var stays) ->
                throw conflict(
                                "merge-into-itself",
                                "Both are the same alliance, %s: nothing is left to merge.".formatted(stays))
                        .field("into", "leads back to %s: name another alliance".formatted(stays));
            case MergingAlliances.Outcome.IntoDissolved(var stays) ->
                throw conflict(
                                "merge-into-dissolved",
                                "%s is dissolved and can take nothing: merge into one that is not.".formatted(stays))
                        .field("into", "is dissolved: name an alliance that is not");
            case MergingAlliances.Outcome.MergedBefore(var into) ->
                throw conflict(
                                "alliance-merged",
                                "The alliance was merged into %s before, which is final: to bring them together, merge %s."
                                        .formatted(into, into))
                        .with("mergedInto", into.value());
        };
    }

    static ProblemException unknown(AllianceId id) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "alliance-unknown", "There is no alliance %s: check the id.".formatted(id));
    }

    private static ProblemException refused(Refusal why, Versioned found) {
        var handover = found.alliance().handover();
        var problem = switch (why) {
            case OVER -> conflict("alliance-over", "The alliance is dissolved: nobody can coordinate it any more.");
            case NO_CONTACT ->
                conflict(
                        "alliance-without-contact",
                        "Nobody coordinates this alliance, so nobody can hand it over: enter the contact with PUT /alliances/%s."
                                .formatted(found.alliance().id()));
            case SAME_CONTACT ->
                conflict(
                        "handover-to-same-contact", "This contact coordinates the alliance already: name another one.");
            case NONE_OPEN -> conflict("handover-not-open", "There is no open handover: the desk can begin one.");
            case REPLACED ->
                conflict("handover-replaced", "A later handover replaced this one: use the link of the latest mail.");
            case ENDED -> conflict("handover-ended", "This handover is over: the desk can begin another one.");
        };
        return handover != null && handover.outcome() != null
                ? problem.with("outcome", handover.outcome().name())
                : problem;
    }

    private static ProblemException overtaken(long version, boolean conditional) {
        return new ProblemException(
                        conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                        "alliance-changed-meanwhile",
                        "Somebody else has changed this alliance: read it again and repeat your change on that.")
                .with("version", version);
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }
}
