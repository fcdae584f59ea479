package org.alliancementors.mentors.web;

import java.net.URI;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.RequestHash;
import org.alliancementors.mentors.Act;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Need;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.RegisteringMentors;
import org.alliancementors.mentors.web.Wishes.ReasonRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The desk registers and keeps mentors. */
@RestController
@RequestMapping("/mentors")
final class MentorsController {

    private final RegisteringMentors registering;
    private final KeepingMentors keeping;
    private final Mentors mentors;
    private final JsonMapper json;

    MentorsController(RegisteringMentors registering, KeepingMentors keeping, Mentors mentors, JsonMapper json) {
        this.registering = registering;
        this.keeping = keeping;
        this.mentors = mentors;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<MentorView> register(Caller caller, @RequestBody ProfileRequest body, IdempotencyKey key) {
        MentorId id = new MentorId(key.documentId());
        return switch (registering.register(id, body.form(), RequestHash.of(json, body), By.caller(caller.subject()))) {
            case RegisteringMentors.Registration.Registered(Mentor mentor) ->
                ResponseEntity.created(URI.create("/mentors/" + id))
                        .eTag(ExpectedVersion.tag(mentor.revision()))
                        .body(MentorView.of(mentor));
            case RegisteringMentors.Registration.Repeated(Mentor mentor) -> Wishes.answer(mentor);
            case RegisteringMentors.Registration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    /** With {@code needs}, only those who need this from the desk; {@code APPROVAL} is the list of drafts. */
    @GetMapping
    Page<MentorView> list(@RequestParam(required = false) @Nullable Need needs, PageQuery query) {
        Mentors.MentorPage page = mentors.page(needs, query.page(), query.size());
        return Page.of(query, page.mentors().stream().map(MentorView::of).toList(), page.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<MentorView> show(@PathVariable MentorId id) {
        return Wishes.answer(known(id));
    }

    /** What was done with the mentor, the newest first. */
    @GetMapping("/{id}/acts")
    Page<Act> acts(@PathVariable MentorId id, PageQuery query) {
        List<Act> acts = known(id).care().acts().reversed();
        return Page.of(
                query, acts.stream().skip(query.skip()).limit(query.size()).toList(), acts.size());
    }

    @PutMapping("/{id}")
    ResponseEntity<MentorView> change(
            Caller caller,
            @PathVariable MentorId id,
            @RequestBody ProfileRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        By by = By.caller(caller.subject());
        return Wishes.answer(keeping.change(id, body.form(), ExpectedVersion.of(ifMatch), by));
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<MentorView> publish(
            Caller caller, @PathVariable MentorId id, @RequestBody(required = false) @Nullable ReasonRequest body) {
        return Wishes.answer(keeping.publish(id, Wishes.by(caller, body)));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<MentorView> withdraw(
            Caller caller, @PathVariable MentorId id, @RequestBody(required = false) @Nullable ReasonRequest body) {
        return Wishes.answer(keeping.withdraw(id, Wishes.by(caller, body)));
    }

    private Mentor known(MentorId id) {
        return mentors.find(id).orElseThrow(() -> Refusals.problem(new Refusal.UnknownMentor(id)));
    }
}
