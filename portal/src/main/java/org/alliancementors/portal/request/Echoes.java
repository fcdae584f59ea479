package org.alliancementors.portal.request;

import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.AllianceService.Place;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Which place a postal code belongs to. */
@Component
final class Echoes {

    private final AllianceService alliances;

    Echoes(AllianceService alliances) {
        this.alliances = alliances;
    }

    /** What can be said of a postal code. */
    sealed interface Echo {

        /** For templates, which do not know types. */
        default @Nullable Place known() {
            return null;
        }

        /** Whether there is no such code. */
        default boolean unknown() {
            return false;
        }
    }

    /** It belongs to this place. */
    record Known(Place known) implements Echo {}

    /** There is no such code. */
    record Unknown() implements Echo {
        @Override
        public boolean unknown() {
            return true;
        }
    }

    /** It is not complete yet, or nobody can tell at the moment: no reason to stop anybody. */
    record Silent() implements Echo {}

    /** What can be said of this code; null is one that is not complete yet. */
    Echo of(@Nullable String code) {
        if (code == null) {
            return new Silent();
        }
        try {
            return new Known(alliances.place(code));
        } catch (ServiceRefused e) {
            return new Unknown();
        } catch (ServiceDown | RestClientException e) {
            return new Silent();
        }
    }
}
