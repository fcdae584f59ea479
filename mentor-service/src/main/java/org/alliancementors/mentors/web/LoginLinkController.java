package org.alliancementors.mentors.web;

import org.alliancementors.mentors.SendingLoginLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A mentor who wants to log in. The answer is 202 whether there is such a mentor or not. */
@RestController
final class LoginLinkController {

    private static final int LONGEST = 254;

    private final SendingLoginLinks sending;

    LoginLinkController(SendingLoginLinks sending) {
        this.sending = sending;
    }

    /**
     * Who.
     *
     * @param email the address that was typed
     */
    record Asked(@Nullable String email) {

        /** Leaves the address out: a log must not hold it. */
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    @PostMapping("/mentors/login-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@RequestBody Asked asked) {
        String email = asked.email();
        if (email == null || email.isBlank() || email.length() > LONGEST) {
            throw Refusals.invalid("email", "is missing or too long: give the mentor's mail address");
        }
        sending.send(email);
    }
}
