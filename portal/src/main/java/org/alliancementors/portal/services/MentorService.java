package org.alliancementors.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of mentor-service for mentors, who come by a link. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MentorService {

    /** The mentor's own profile; changes nothing, although it is a POST. */
    @PostExchange("/mentors/by-link/check/view")
    Profile profile(@RequestBody LinkBody link);

    /** Says whether the profile is still right. A later answer replaces it. */
    @PostExchange("/mentors/by-link/check/answer")
    void answer(@RequestHeader(AllianceService.KEY) String key, @RequestBody StillRight answer);

    /** Has a link that lets the mentor in sent to this address, if it is a mentor's. */
    @PostExchange("/mentors/login-link")
    void loginLink(@RequestBody LoginLink asked);

    /**
     * Who wants to log in.
     *
     * @param email the address that was typed
     */
    record LoginLink(String email) {

        /** Without the address. */
        @Override
        public String toString() {
            return "LoginLink[…]";
        }
    }

    /**
     * A mentor's profile.
     *
     * @param state ASKED or UNANSWERED while an answer is missing, SETTLED, or TO_BE_CHANGED
     * @param firstName the mentor's first name
     * @param lastName the mentor's last name
     * @param organisation where the mentor works, where told
     * @param town name of the place
     * @param mainSpecialties codes of what the mentor is known for
     * @param sideSpecialties codes of what the mentor can do besides
     * @param formats codes of how the mentor works
     * @param radiusKm how far the mentor travels
     * @param capacity how many missions at a time
     * @param absences days away
     */
    record Profile(
            @Nullable String state,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String organisation,
            @Nullable String town,
            @Nullable List<String> mainSpecialties,
            @Nullable List<String> sideSpecialties,
            @Nullable List<String> formats,
            @Nullable Integer radiusKm,
            @Nullable Integer capacity,
            @Nullable List<Days> absences) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Profile[" + state + "]";
        }
    }
}
