package org.alliancementors.portal.request;

import java.util.Locale;
import org.alliancementors.portal.services.RequestService.MissionRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A whole draft: to look at once more, to send, and to mend at the step that needs it. */
@Component
final class Summaries {

    private final ConcernPage concern;
    private final PlacePage place;
    private final MeetingPage meeting;
    private final ChanceView chances;
    private final Echoes echoes;

    Summaries(ConcernPage concern, PlacePage place, MeetingPage meeting, ChanceView chances, Echoes echoes) {
        this.concern = concern;
        this.place = place;
        this.meeting = meeting;
        this.chances = chances;
        this.echoes = echoes;
    }

    /** The page with everything that was filled in. */
    ModelAndView page(RequestDraft draft) {
        PlaceForm where = draft.place();
        MeetingForm when = draft.meeting();
        return StepPages.page(Step.PRUEFEN, draft, draft)
                .addObject(
                        "schluessel",
                        draft.secret() == null ? "" : draft.secret().idempotencyKey())
                .addObject("mentor", draft.concern() == null ? null : concern.mentorOf(draft.concern()))
                .addObject("echo", where == null ? null : echoes.of(where.code()))
                .addObject("days", when == null ? null : when.days(chances.today()));
    }

    /** The request as alliance-service takes it. */
    MissionRequest request(RequestDraft draft, Locale locale) {
        return draft.request(locale.getLanguage().toUpperCase(Locale.ROOT), chances.today());
    }

    /** The page of a step with what was kept of it. */
    ModelAndView stepPage(Step step, RequestDraft draft) {
        return switch (step) {
            case ANLIEGEN -> {
                ConcernForm kept = draft.concern() == null ? ConcernForm.empty(null) : draft.concern();
                yield concern.page(draft, kept, kept.wish());
            }
            case ORT -> place.page(draft, draft.place() == null ? PlaceForm.empty() : draft.place());
            case ZEIT -> meeting.page(draft, draft.meeting() == null ? MeetingForm.empty() : draft.meeting());
            case KONTAKT -> ContactPage.page(draft, draft.contact() == null ? ContactForm.empty() : draft.contact());
            case PRUEFEN -> page(draft);
        };
    }
}
