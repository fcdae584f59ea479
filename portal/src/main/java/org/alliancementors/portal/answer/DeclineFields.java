package org.alliancementors.portal.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** What is asked with a no: why, and from when on to be asked again. */
final class DeclineFields {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private DeclineFields() {}

    /** Reasons of the form, in its order. */
    enum Reason {
        NO_TIME,
        TOO_FAR,
        TOPIC,
        BIASED,
        OTHER
    }

    /** The fields on the page, as they were filled. */
    static ModelAndView on(ModelAndView page, @Nullable Reason reason, @Nullable String againFrom, LocalDate today) {
        return page.addObject("reason", reason)
                .addObject("againFrom", againFrom)
                .addObject("tomorrow", today.plusDays(1))
                .addObject("latest", today.plusYears(AgainFrom.MOST_YEARS))
                .addObject("reasons", Reason.values());
    }

    static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }
}
