package org.alliancementors.notification.correspondence.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.DeskPlan;
import org.alliancementors.notification.correspondence.ForeseeingMails;
import org.alliancementors.notification.correspondence.ForeseeingMails.Foreseen;
import org.alliancementors.notification.correspondence.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk would have people told by an act, before it happens. Changes nothing. */
@RestController
class ForeseenController {

    private final ForeseeingMails foreseeing;

    ForeseenController(ForeseeingMails foreseeing) {
        this.foreseeing = foreseeing;
    }

    /** The mails, the earliest first. */
    record Listed(List<View> items) {}

    /**
     * A mail that would go.
     *
     * @param name recipient's name, null where it cannot be written now
     * @param text the text part, null likewise
     */
    record View(
            String template,
            LedgerEntry.To recipient,
            Instant notBefore,
            ForeseeingMails.How how,
            @Nullable String name,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String text,
            boolean calendar) {

        static View of(Foreseen mail) {
            Letter letter = mail.letter();
            return new View(
                    mail.order().template().code(),
                    LedgerEntry.To.of(mail.order().recipient()),
                    mail.notBefore(),
                    mail.how(),
                    letter == null ? null : letter.to().name(),
                    letter == null ? null : letter.language().getLanguage(),
                    letter == null ? null : letter.text().subject(),
                    letter == null ? null : letter.text().plain(),
                    letter != null && !letter.text().calendars().isEmpty());
        }

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "View[" + template + "]";
        }
    }

    @GetMapping("/mails/foreseen")
    Listed foreseen(
            @RequestParam MissionId mission,
            @RequestParam DeskPlan.Act act,
            @RequestParam(required = false) @Nullable MentorId mentor,
            @RequestParam(required = false) @Nullable Instant answerBy) {
        switch (act) {
            case ASK -> {
                required("mentor", mentor);
                required("answerBy", answerBy);
            }
            case AGREE, EXCLUDE -> required("mentor", mentor);
            case SEARCH, CANCEL, COMPLETE -> {}
        }
        return new Listed(foreseeing.of(mission, new DeskPlan(act, mentor, answerBy)).stream()
                .map(View::of)
                .toList());
    }

    private static void required(String field, @Nullable Object value) {
        if (value == null) {
            throw LedgerQuery.invalid(field, "is missing: this act is about a mentor, who is asked until a time");
        }
    }
}
