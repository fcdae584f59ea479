package org.alliancementors.alliances.web;

import java.net.URI;
import java.util.stream.Collectors;
import org.alliancementors.alliances.AllianceDraft;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.alliances.KeepingAlliances.Outcome;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.kit.web.RequestHash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Alliances for the advisory desk. The entity tag is the version; sending it back with a change is optional. */
@RestController
class AlliancesController {

    private final Alliances alliances;
    private final KeepingAlliances keeping;
    private final JsonMapper mapper;

    AlliancesController(Alliances alliances, KeepingAlliances keeping, JsonMapper mapper) {
        this.alliances = alliances;
        this.keeping = keeping;
        this.mapper = mapper;
    }

    @PostMapping("/alliances")
    ResponseEntity<AllianceView> create(IdempotencyKey key, @RequestBody AllianceDraft draft) {
        var id = new AllianceId(key.documentId());
        var kept = kept(keeping.create(id, RequestHash.of(mapper, draft), draft), id, false);
        return ResponseEntity.created(URI.create("/alliances/" + id))
                .eTag(tag(kept))
                .body(AllianceView.of(kept.alliance()));
    }

    @PutMapping("/alliances/{id}")
    ResponseEntity<AllianceView> change(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AllianceDraft draft) {
        var expected = ifMatch == null ? null : version(ifMatch);
        var kept = kept(keeping.change(id, draft, expected), id, expected != null);
        return ResponseEntity.ok().eTag(tag(kept)).body(AllianceView.of(kept.alliance()));
    }

    @GetMapping("/alliances/{id}")
    ResponseEntity<AllianceView> alliance(@PathVariable AllianceId id) {
        var found = alliances.find(id).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok().eTag(tag(found)).body(AllianceView.of(found.alliance()));
    }

    @GetMapping("/alliances")
    Page<AllianceView> alliances(@RequestParam(required = false) @Nullable AllianceState state, PageQuery query) {
        var listed = alliances.list(state, query.page(), query.size());
        return Page.of(query, listed.items(), listed.total()).map(found -> AllianceView.of(found.alliance()));
    }

    private static Versioned kept(Outcome outcome, AllianceId id, boolean conditional) {
        return switch (outcome) {
            case Outcome.Kept kept -> kept.alliance();
            case Outcome.KeyUsedOtherwise() -> throw Refusals.keyUsedOtherwise();
            case Outcome.Invalid(var problems) -> throw Refusals.invalid(problems);
            case Outcome.Unknown() -> throw unknown(id);
            case Outcome.Overtaken(var version) ->
                throw new ProblemException(
                                conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                                "alliance-changed-meanwhile",
                                "Somebody else has changed this alliance: read it again and repeat your change on that.")
                        .with("version", version);
            case Outcome.NoSuchStep(var from, var to, var allowed) -> {
                var names = allowed.isEmpty()
                        ? "no other state"
                        : allowed.stream().map(Enum::name).collect(Collectors.joining(" or "));
                throw new ProblemException(
                                HttpStatus.CONFLICT,
                                "alliance-state-refused",
                                "An alliance that is %s cannot become %s.".formatted(from, to))
                        .field("state", "cannot be %s: %s may follow %s".formatted(to, names, from));
            }
        };
    }

    private static ProblemException unknown(AllianceId id) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "alliance-unknown", "There is no alliance %s: check the id.".formatted(id));
    }

    private static String tag(Versioned alliance) {
        return "\"" + alliance.version() + "\"";
    }

    private static @Nullable Long version(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            var text = ifMatch.strip();
            if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
                return Long.valueOf(text.substring(1, text.length() - 1));
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new ProblemException(
                        HttpStatus.BAD_REQUEST, "request-invalid", "The entity tag cannot be read: send it as it came.")
                .field("If-Match", "is not an entity tag of ours: send the ETag of the alliance, or leave it out");
    }
}
