package org.alliancementors.alliances.web;

import java.net.URI;
import org.alliancementors.alliances.AllianceDraft;
import org.alliancementors.alliances.AllianceFilter;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.Attention;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.RequestHash;
import org.jspecify.annotations.Nullable;
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
    ResponseEntity<AllianceView> create(IdempotencyKey key, @RequestBody AllianceDraft draft, Caller caller) {
        var id = new AllianceId(key.documentId());
        var outcome = keeping.create(id, RequestHash.of(mapper, draft), draft, caller.subject());
        var kept = AllianceProblems.kept(outcome, id, false);
        return ResponseEntity.created(URI.create("/alliances/" + id))
                .eTag(AllianceTags.of(kept))
                .body(AllianceView.of(kept.alliance()));
    }

    @PutMapping("/alliances/{id}")
    ResponseEntity<AllianceView> change(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AllianceDraft draft,
            Caller caller) {
        var expected = AllianceTags.expected(ifMatch);
        return AllianceView.answer(
                AllianceProblems.kept(keeping.change(id, draft, expected, caller.subject()), id, expected != null));
    }

    @GetMapping("/alliances/{id}")
    ResponseEntity<AllianceView> alliance(@PathVariable AllianceId id) {
        return AllianceView.answer(alliances.find(id).orElseThrow(() -> AllianceProblems.unknown(id)));
    }

    @GetMapping("/alliances")
    Page<AllianceView> alliances(
            @RequestParam(required = false) @Nullable AllianceState state,
            @RequestParam(required = false) @Nullable Attention attention,
            @RequestParam(defaultValue = "false") boolean needsAttention,
            PageQuery query) {
        var filter = new AllianceFilter(state, attention, needsAttention);
        var listed = alliances.list(filter, query.page(), query.size());
        return Page.of(query, listed.items(), listed.total()).map(found -> AllianceView.of(found.alliance()));
    }

    @GetMapping("/alliances/{id}/history")
    Page<AllianceView.Entry> history(@PathVariable AllianceId id, PageQuery query) {
        var history = alliances
                .find(id)
                .orElseThrow(() -> AllianceProblems.unknown(id))
                .alliance()
                .history()
                .reversed();
        var items = history.stream()
                .skip((long) query.page() * query.size())
                .limit(query.size())
                .toList();
        return Page.of(query, items, history.size()).map(AllianceView.Entry::of);
    }
}
