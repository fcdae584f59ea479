package org.alliancementors.portal.appointments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The pages of appointments, the same for both sides. The service decides; here is only checked what a form can hold. */
@Component
public final class AppointmentPages {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String FORM = "termin";
    private static final String CANCEL = "termin-absagen";

    /** Answers to a proposal, as the forms send them. */
    public enum Choice {
        /** Yes. */
        AGREE,
        /** No. */
        REFUSE
    }

    /**
     * What a form of one button carries.
     *
     * @param antwort the answer, where there is a choice
     * @param nummer number of the proposal that was seen, where there was one
     * @param schluessel key that makes sending it again safe
     */
    public record Answer(
            @Nullable Choice antwort,
            @Nullable Integer nummer,
            @Nullable String schluessel) {}

    private final InstantSource clock;

    AppointmentPages(InstantSource clock) {
        this.clock = clock;
    }

    /** What a side's page needs to show the appointments, for its model. */
    public Map<String, ?> shown(Side side, Meeting meeting) {
        return Map.of(
                "appointments",
                Shown.all(meeting, side.address(), clock.instant()),
                "address",
                side.address(),
                "running",
                meeting.running(),
                "schluessel",
                Typed.key(null));
    }

    /**
     * The form for a time.
     *
     * @param id of the appointment, null for a new one
     */
    public ModelAndView form(Side side, @Nullable String id) {
        Meeting meeting = side.meeting();
        Appointment known = id == null ? null : meeting.find(id).orElse(null);
        if (!meeting.running() || id != null && (known == null || !changeable(side, known))) {
            return side.page(Notice.changed());
        }
        return form(side, known, known == null ? TimeForm.of(meeting) : TimeForm.of(known));
    }

    /** Takes the form for a time. */
    public ModelAndView propose(Side side, @Nullable String id, TimeForm typed, HttpServletResponse response) {
        return switch (WishedTime.read(typed, id == null, clock.instant())) {
            case WishedTime.Faulty(Map<String, String> faults) -> toMend(side, id, typed, faults);
            case WishedTime.Possible(Appointment.Wish wish) -> {
                try {
                    side.propose(id, Typed.key(typed.schluessel()), wish);
                    yield Pages.done(side.address(), "proposed");
                } catch (ServiceDown | RestClientException e) {
                    yield PageFaults.down(FORM, response)
                            .addAllObjects(
                                    form(side, appointment(side, id), typed).getModel())
                            .addObject("kept", true);
                } catch (ServiceRefused e) {
                    yield refused(side, id, typed, e);
                }
            }
        };
    }

    /** Takes an answer to a proposal. */
    public ModelAndView answer(Side side, String id, Answer answer, HttpServletResponse response) {
        Choice choice = answer.antwort();
        Integer number = answer.nummer();
        if (choice == null || number == null) {
            return PageFaults.page(HttpStatus.BAD_REQUEST);
        }
        boolean agreed = choice == Choice.AGREE;
        String key = Typed.key(answer.schluessel());
        try {
            side.decide(id, agreed ? "agree" : "refuse", key, number);
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(
                    side.address() + "/termin/" + segment(id),
                    agreed ? "appointment.agree" : "appointment.refuse",
                    Map.of("antwort", choice.name(), "nummer", number.toString(), "schluessel", key),
                    response);
        } catch (ServiceRefused e) {
            return side.page(Notice.of(e, side.ownCalendar()));
        }
        return Pages.done(side.address(), agreed ? "agreed" : "refused");
    }

    /** Asks whether to call an appointment off. */
    public ModelAndView cancelForm(Side side, String id) {
        Meeting meeting = side.meeting();
        Optional<Shown> shown = meeting.find(id)
                .map(one -> Shown.of(one, side.address(), meeting.running(), clock.instant()))
                .filter(Shown::cancellable);
        return shown.map(one -> cancelPage(side, id, null)
                        .addObject("one", one)
                        .addObject("withdrawn", !"AGREED".equals(one.it().state())))
                .orElseGet(() -> side.page(Notice.changed()));
    }

    /** Calls an appointment off. */
    public ModelAndView cancel(Side side, String id, Answer answer, HttpServletResponse response) {
        Integer number = answer.nummer();
        String sent = Typed.key(answer.schluessel());
        try {
            side.decide(id, "cancel", sent, number);
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(CANCEL, response)
                    .addAllObjects(cancelPage(side, id, sent).getModel())
                    .addObject("kept", true)
                    .addObject("nummer", number);
        } catch (ServiceRefused e) {
            return side.page(Notice.of(e, side.ownCalendar()));
        }
        return Pages.done(side.address(), "cancelled");
    }

    private ModelAndView refused(Side side, @Nullable String id, TimeForm typed, ServiceRefused refused) {
        if (refused.status() == HttpStatus.BAD_REQUEST.value()) {
            return toMend(side, id, typed, faults(refused.fields()));
        }
        Notice notice = Notice.of(refused, side.ownCalendar());
        if (!notice.clash()) {
            return side.page(notice);
        }
        ModelAndView page = form(side, appointment(side, id), typed).addObject("notice", notice);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView toMend(Side side, @Nullable String id, TimeForm typed, Map<String, String> faults) {
        ModelAndView page = form(side, appointment(side, id), typed).addObject("faults", faults);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    /** The fault that the service finds, at the field where it can be mended. */
    private static Map<String, String> faults(List<String> fields) {
        if (fields.contains("postalCode")) {
            return Map.of("plz", "plz");
        }
        return fields.contains("to") ? Map.of("bis", "ende") : Map.of("tag", "tag");
    }

    private ModelAndView form(Side side, @Nullable Appointment known, TimeForm typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        return new ModelAndView(FORM)
                .addObject("address", side.address())
                .addObject(
                        "action",
                        side.address() + "/termin" + (known == null ? "" : "/" + segment(known.id()) + "/anders"))
                .addObject("one", known == null ? null : Shown.of(known, side.address(), true, clock.instant()))
                .addObject("typed", typed)
                .addObject("schluessel", Typed.key(typed.schluessel()))
                .addObject("kinds", WishedTime.KINDS)
                .addObject("formats", WishedTime.FORMATS)
                .addObject("today", today)
                .addObject("latest", today.plusYears(WishedTime.MOST_YEARS))
                .addObject("kept", false)
                .addObject("faults", Map.of());
    }

    private static ModelAndView cancelPage(Side side, String id, @Nullable String key) {
        return new ModelAndView(CANCEL)
                .addObject("address", side.address())
                .addObject("action", side.address() + "/termin/" + segment(id) + "/absagen")
                .addObject("schluessel", Typed.key(key))
                .addObject("withdrawn", false)
                .addObject("kept", false);
    }

    /** The appointment as it stands; where nothing answers, what its address says has to do. */
    private static @Nullable Appointment appointment(Side side, @Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            return side.meeting().find(id).orElseGet(() -> bare(id));
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            return bare(id);
        }
    }

    private static Appointment bare(String id) {
        return new Appointment(id, null, "PROPOSED", 0, null, null, null, null, null, null);
    }

    private boolean changeable(Side side, Appointment one) {
        return Shown.of(one, side.address(), true, clock.instant()).movable();
    }

    static String segment(String id) {
        return UriUtils.encodePathSegment(id, java.nio.charset.StandardCharsets.UTF_8);
    }
}
