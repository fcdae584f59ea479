package org.alliancementors.portal.answer;

import java.time.LocalDate;
import org.alliancementors.portal.answer.DeclineFields.Reason;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.MatchingService;
import org.alliancementors.portal.services.MatchingService.Answer;
import org.alliancementors.portal.services.MatchingService.Answered;
import org.alliancementors.portal.services.MatchingService.Offer;
import org.alliancementors.portal.services.OwnOffers;
import org.alliancementors.portal.services.OwnOffers.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A question to a mentor, as its page reaches it. Methods that ask the service throw {@link
 * org.alliancementors.portal.services.ServiceRefused} and {@link org.alliancementors.portal.services.ServiceDown} as its client does.
 */
interface Asked {

    /** Answers of the forms. */
    enum Choice {
        ACCEPT,
        DECLINE,
        UNDO
    }

    /** Address of the page. */
    String address();

    /** Whether it is to stand by; where that cannot be told before the service is asked, it is to come. */
    boolean standby();

    /** What is asked, and where it stands. */
    Offer offer();

    /** Gives an answer; reason and day only with a no. */
    Answered answer(Choice choice, @Nullable Reason reason, @Nullable LocalDate againFrom);

    private static @Nullable String name(@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }

    /**
     * By the link of a mail.
     *
     * @param matching the service
     * @param token of the link
     * @param address of the page
     * @param standby what the link is for
     */
    record ByLink(MatchingService matching, String token, String address, boolean standby) implements Asked {

        @Override
        public Offer offer() {
            return matching.preview(new LinkBody(token));
        }

        @Override
        public Answered answer(Choice choice, @Nullable Reason reason, @Nullable LocalDate againFrom) {
            return matching.answer(new Answer(token, choice.name(), name(reason), againFrom));
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "ByLink[…]";
        }
    }

    /**
     * Of a mentor who is logged in.
     *
     * @param offers the service
     * @param mentor who
     * @param mission for which mission
     * @param role MENTOR or STANDBY, null with no number
     * @param number which question, null for the one that the mentor accepted
     * @param address of the page
     */
    record Own(
            OwnOffers offers,
            String mentor,
            String mission,
            @Nullable String role,
            @Nullable Integer number,
            String address)
            implements Asked {

        /** Role of a question to stand by. */
        static final String STANDBY = "STANDBY";

        @Override
        public boolean standby() {
            return STANDBY.equals(role);
        }

        @Override
        public Offer offer() {
            return offers.one(mentor, mission, role, number);
        }

        @Override
        public Answered answer(Choice choice, @Nullable Reason reason, @Nullable LocalDate againFrom) {
            return offers.answer(mentor, mission, new Reply(role, number, choice.name(), name(reason), againFrom));
        }
    }
}
