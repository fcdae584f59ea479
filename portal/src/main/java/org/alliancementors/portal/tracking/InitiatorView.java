package org.alliancementors.portal.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.appointments.Meeting;
import org.alliancementors.portal.appointments.Notice;
import org.alliancementors.portal.appointments.Side;
import org.alliancementors.portal.pages.PageLanguage;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.AllianceService.Tracking;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A request as those may see it who made it. An unknown secret and nonsense get the same page. */
@Component
final class InitiatorView {

    private static final List<String> ENDED = List.of("CANCELLED", "COMPLETED");
    private static final String STATUS = "status";
    private static final String WITHDRAW = "zurueckziehen";
    private static final String RUNNING = "ACCEPTED";
    private static final int LONGEST_SECRET = 200;

    private final AllianceService alliances;
    private final AppointmentPages appointments;

    InitiatorView(AllianceService alliances, AppointmentPages appointments) {
        this.alliances = alliances;
        this.appointments = appointments;
    }

    /** Does something for the holder of a secret that could be ours. */
    ModelAndView opened(String secret, HttpServletRequest request, Function<Initiator, ModelAndView> page) {
        if (!couldBeOurs(secret)) {
            return unknown();
        }
        try {
            return page.apply(new Initiator(secret, request));
        } catch (ServiceRefused e) {
            return unknown();
        }
    }

    static boolean ended(Tracking tracking) {
        return ENDED.contains(tracking.status());
    }

    /** Whether it has the form of a secret; everything else is not even asked for. */
    static boolean couldBeOurs(String secret) {
        return secret.length() <= LONGEST_SECRET && secret.chars().allMatch(InitiatorView::allowed);
    }

    private static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private static ModelAndView unknown() {
        return new ModelAndView("link", HttpStatus.NOT_FOUND).addObject("why", "broken");
    }

    /** The initiator at their page. */
    final class Initiator implements Side {

        private final String secret;
        private final HttpServletRequest request;

        private Initiator(String secret, HttpServletRequest request) {
            this.secret = secret;
            this.request = request;
        }

        String secret() {
            return secret;
        }

        Tracking tracking() {
            Tracking tracking = alliances.tracking(secret);
            PageLanguage.prefer(request, tracking.language());
            return tracking;
        }

        @Override
        public String address() {
            return "/status/" + secret;
        }

        @Override
        public boolean ownCalendar() {
            return false;
        }

        @Override
        public Meeting meeting() {
            return meeting(tracking());
        }

        @Override
        public ModelAndView page(Notice notice) {
            ModelAndView page = page(STATUS, null, notice);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }

        /** The page; the one that has ended shows nothing but how it stands. */
        ModelAndView page(String view, @Nullable String done, @Nullable Notice notice) {
            Tracking tracking = tracking();
            boolean ended = ended(tracking);
            boolean whole = ended || view.equals(STATUS);
            return new ModelAndView(ended && view.equals(WITHDRAW) ? STATUS : view)
                    .addObject("live", ended || !whole ? null : "sse")
                    .addObject("wide", whole)
                    .addObject("stand", Standing.of(tracking))
                    .addObject("way", Milestones.of(tracking))
                    .addObject("secret", secret)
                    .addObject("tracking", tracking)
                    .addObject("ended", ended)
                    .addObject("asks", tracking.asks() == null ? List.of() : tracking.asks())
                    .addObject("done", done)
                    .addObject("notice", notice)
                    .addAllObjects(appointments.shown(this, meeting(tracking)));
        }

        @Override
        public void propose(@Nullable String appointment, String key, Appointment.Wish wish) {
            if (appointment == null) {
                alliances.proposeAppointment(secret, key, wish);
            } else {
                alliances.proposeOtherTime(secret, appointment, key, wish);
            }
        }

        @Override
        public void decide(String appointment, String what, String key, @Nullable Integer number) {
            alliances.decideAppointment(secret, appointment, what, key, new Appointment.Decision(null, number));
        }

        private static Meeting meeting(Tracking tracking) {
            List<Appointment> all = tracking.appointments() == null ? List.of() : tracking.appointments();
            return new Meeting(all, tracking.format(), tracking.postalCode(), RUNNING.equals(tracking.status()));
        }
    }
}
