package org.alliancementors.mentors.web;

import java.net.URI;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.RequestHash;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.RegisteringMentors;
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
    ResponseEntity<MentorView> register(@RequestBody ProfileRequest body, IdempotencyKey key) {
        MentorId id = new MentorId(key.documentId());
        return switch (registering.register(id, body.form(), RequestHash.of(json, body))) {
            case RegisteringMentors.Registration.Registered(Mentor mentor) ->
                ResponseEntity.created(URI.create("/mentors/" + id))
                        .eTag(ExpectedVersion.tag(mentor.revision()))
                        .body(MentorView.of(mentor));
            case RegisteringMentors.Registration.Repeated(Mentor mentor) -> answer(mentor);
            case RegisteringMentors.Registration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    @GetMapping
    Page<MentorView> list(PageQuery query) {
        Mentors.MentorPage page = mentors.page(query.page(), query.size());
        return Page.of(query, page.mentors().stream().map(MentorView::of).toList(), page.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<MentorView> show(@PathVariable MentorId id) {
        return answer(mentors.find(id).orElseThrow(() -> Refusals.problem(new Refusal.UnknownMentor(id))));
    }

    @PutMapping("/{id}")
    ResponseEntity<MentorView> change(
            @PathVariable MentorId id,
            @RequestBody ProfileRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(keeping.change(id, body.form(), ExpectedVersion.of(ifMatch)));
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<MentorView> publish(@PathVariable MentorId id) {
        return answer(keeping.publish(id));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<MentorView> withdraw(@PathVariable MentorId id) {
        return answer(keeping.withdraw(id));
    }

    private static ResponseEntity<MentorView> answer(Mentors.Alteration change) {
        return switch (change) {
            case Mentors.Alteration.Done done -> answer(done.mentor());
            case Mentors.Alteration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    private static ResponseEntity<MentorView> answer(Mentor mentor) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(mentor.revision())).body(MentorView.of(mentor));
    }
}
