package org.alliancementors.mentors.web;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.OwnForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A mentor changes what they may change of their own profile. Whether they are published stays the desk's to decide. */
@RestController
final class OwnProfileController {

    private final KeepingMentors keeping;

    OwnProfileController(KeepingMentors keeping) {
        this.keeping = keeping;
    }

    @PutMapping("/mentors/{id}/profile")
    ResponseEntity<MentorView> change(
            Caller caller,
            @PathVariable MentorId id,
            @RequestBody OwnForm body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        By by = By.caller(caller.subject());
        return Wishes.answer(keeping.changeOwn(id, body, ExpectedVersion.of(ifMatch), by));
    }
}
