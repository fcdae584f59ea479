package org.alliancementors.portal.request;

import java.time.LocalDate;
import java.util.Arrays;
import org.alliancementors.portal.drafts.DraftSecret;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Days;
import org.alliancementors.portal.services.RequestService.MissionRequest;
import org.alliancementors.portal.services.RequestService.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has filled in so far. A step is in it only if it was right when it was kept.
 *
 * @param secret the visitor's, null as long as nothing was kept
 * @param concern step 1
 * @param place step 2
 * @param meeting step 3
 * @param contact step 4
 * @param sent what came of it, once it was sent
 */
record RequestDraft(
        @Nullable DraftSecret secret,
        @Nullable ConcernForm concern,
        @Nullable PlaceForm place,
        @Nullable MeetingForm meeting,
        @Nullable ContactForm contact,
        @Nullable Sent sent) {

    static final RequestDraft NONE = new RequestDraft(null, null, null, null, null, null);

    public boolean has(Step step) {
        return switch (step) {
            case ANLIEGEN -> concern != null;
            case ORT -> place != null;
            case ZEIT -> meeting != null;
            case KONTAKT -> contact != null;
            case PRUEFEN -> complete();
        };
    }

    public boolean complete() {
        return concern != null && place != null && meeting != null && contact != null;
    }

    /** Whether a page can be shown: all steps before it are there. */
    boolean reaches(Step step) {
        return Arrays.stream(Step.values())
                .filter(before -> before.number() < step.number())
                .allMatch(this::has);
    }

    /** The first step that is missing; the last one where none is. */
    Step firstOpen() {
        return Arrays.stream(Step.values())
                .filter(step -> !has(step))
                .findFirst()
                .orElse(Step.PRUEFEN);
    }

    /**
     * The request as alliance-service takes it.
     *
     * @throws IllegalStateException when a step is missing
     */
    MissionRequest request(String language, LocalDate today) {
        if (concern == null || place == null || meeting == null || contact == null) {
            throw new IllegalStateException("The request lacks the step " + firstOpen());
        }
        Days days = meeting.days(today);
        String day = days == null || !meeting.fixed() ? null : days.from().toString();
        Window window = days == null || meeting.fixed()
                ? null
                : new Window(days.from().toString(), days.to().toString());
        return new MissionRequest(
                String.valueOf(concern.art()),
                concern.specialties(),
                String.valueOf(place.code()),
                String.valueOf(meeting.form()),
                day,
                window,
                meeting.audience(),
                String.valueOf(Typed.text(concern.ziel())),
                concern.wish(),
                place.stateWish(),
                language,
                meeting.pressWanted(),
                contact.first(),
                contact.second());
    }
}
