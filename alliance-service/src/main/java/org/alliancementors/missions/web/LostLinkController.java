package org.alliancementors.missions.web;

import org.alliancementors.contacts.Fields;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.ResendingStatusLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whoever lost the link to a status page. The answer is 202 whether there is such a mission or not. */
@RestController
class LostLinkController {

    private final ResendingStatusLinks resending;

    LostLinkController(ResendingStatusLinks resending) {
        this.resending = resending;
    }

    /**
     * Which link is lost: that of a reference or of a postal code.
     *
     * @param email the address that the mission was asked for with
     * @param reference its reference
     * @param postalCode or its postal code
     */
    record Lost(
            @Nullable String email,
            @Nullable MissionReference reference,
            @Nullable PostalCode postalCode) {

        /** Leaves the address out: a log must not hold it. */
        @Override
        public String toString() {
            return "Lost[…]";
        }
    }

    @PostMapping("/tracking/lost")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void lost(@RequestBody Lost lost) {
        var fields = new Fields();
        var email = fields.email("email", lost.email());
        var reference = lost.reference();
        var where = lost.postalCode();
        if ((reference == null) == (where == null)) {
            fields.refuse("reference", "either reference or postalCode is needed, not both");
        }
        if (email == null || !fields.problems().isEmpty()) {
            throw Refusals.invalid(fields.problems());
        }
        if (reference != null) {
            resending.resend(email, reference);
        } else if (where != null) {
            resending.resend(email, where);
        }
    }
}
