package org.alliancementors.portal.request;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alliancementors.portal.drafts.DraftSecret;
import org.alliancementors.portal.services.Days;
import org.alliancementors.portal.services.MatchingService;
import org.alliancementors.portal.services.MatchingService.Chances;
import org.alliancementors.portal.services.MatchingService.Inquiry;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * How good the chances of a request in the making are. matching-service blurs the numbers; that they cannot be put together from many
 * answers is kept here, by a limit per draft and one for all.
 */
@Component
final class ChanceView {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PER_DRAFT = 20;
    private static final int IN_ALL = 600;

    private final MatchingService matching;
    private final InstantSource clock;
    private final Allowance allowance;

    ChanceView(MatchingService matching, InstantSource clock) {
        this.matching = matching;
        this.clock = clock;
        this.allowance = new Allowance(clock, Duration.ofMinutes(1), PER_DRAFT, IN_ALL);
    }

    /** What there is to show. */
    enum State {
        /** Something is still missing. */
        OPEN,
        /** The chances. */
        TOLD,
        /** Asked too often. */
        LATER,
        /** matching-service does not answer. */
        SILENT
    }

    /**
     * The chances, where they can be told.
     *
     * @param state whether they can
     * @param chances with TOLD only
     */
    record Seen(State state, @Nullable Chances chances) {

        private static Seen without(State state) {
            return new Seen(state, null);
        }

        /** What would raise them and has words; never null. */
        public List<MatchingService.Hint> hints() {
            return chances == null || chances.hints() == null ? List.of() : chances.hints();
        }
    }

    /** Today where the alliances are. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    /** Looks at the chances of the draft with this step as it was typed. */
    Seen of(RequestDraft draft, MeetingForm typed) {
        Inquiry inquiry = inquiry(draft, typed);
        DraftSecret secret = draft.secret();
        if (inquiry == null || secret == null) {
            return Seen.without(State.OPEN);
        }
        if (!allowance.take(secret.id())) {
            return Seen.without(State.LATER);
        }
        try {
            return new Seen(State.TOLD, matching.chances(inquiry));
        } catch (ServiceRefused e) {
            return Seen.without(State.OPEN);
        } catch (ServiceDown | RestClientException e) {
            return Seen.without(State.SILENT);
        }
    }

    private @Nullable Inquiry inquiry(RequestDraft draft, MeetingForm typed) {
        Days days = typed.days(today());
        if (draft.concern() == null || draft.place() == null || days == null || typed.form() == null) {
            return null;
        }
        boolean formFits = !typed.faults(today()).containsKey("form");
        String code = draft.place().code();
        return formFits && code != null
                ? new Inquiry(draft.concern().specialties(), typed.form(), code, days.from(), days.to())
                : null;
    }
}
