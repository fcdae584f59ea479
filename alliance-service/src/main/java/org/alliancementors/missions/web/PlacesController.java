package org.alliancementors.missions.web;

import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which place a postal code belongs to, for forms that echo it. */
@RestController
class PlacesController {

    private final Places places;

    PlacesController(Places places) {
        this.places = places;
    }

    /**
     * A place.
     *
     * @param postalCode its postal code
     * @param place its name
     * @param state its federal state
     */
    record Found(PostalCode postalCode, String place, FederalState state) {}

    @GetMapping("/places/{postalCode}")
    Found place(@PathVariable PostalCode postalCode) {
        return places.find(postalCode)
                .map(place -> new Found(place.code(), place.name(), place.state()))
                .orElseThrow(
                        () -> new ProblemException(
                                        HttpStatus.NOT_FOUND,
                                        "postal-code-unknown",
                                        "The postal code %s is not known.".formatted(postalCode))
                                .field(
                                        "postalCode",
                                        "is not known: check its digits; give the code of the street address, not of a post-office box"));
    }
}
