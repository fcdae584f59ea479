package org.alliancementors.portal.tracking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceService.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * The closing questions as they were answered.
 *
 * @param hilfreich 1 not at all to 5 very much
 * @param klar whether the next steps are clear
 * @param wieder whether they would ask again
 * @param bemerkung free text
 * @param schluessel key that makes sending it again safe
 */
record FeedbackForm(
        @Nullable String hilfreich,
        @Nullable String klar,
        @Nullable String wieder,
        @Nullable String bemerkung,
        @Nullable String schluessel) {

    /** Longest remark, as alliance-service takes it. */
    static final int LONGEST = 2000;

    private static final List<String> MARKS = List.of("1", "2", "3", "4", "5");
    private static final List<String> ANSWERS = List.of("YES", "NO");

    /** A form that was not filled in yet. */
    static FeedbackForm empty() {
        return new FeedbackForm(null, null, null, null, null);
    }

    /** What an answer is worth: everything but yes and no is unknown. */
    static String known(@Nullable String answer) {
        return answer != null && ANSWERS.contains(answer) ? answer : "UNKNOWN";
    }

    /** What is the matter: names of fields, in their order, each with the last part of the message's key. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (hilfreich == null || !MARKS.contains(hilfreich)) {
            faults.put("hilfreich", "hilfreich");
        }
        String remark = Typed.text(bemerkung);
        if (remark != null && remark.codePointCount(0, remark.length()) > LONGEST) {
            faults.put("bemerkung", "bemerkung");
        }
        return faults;
    }

    /** What the service gets; of a form without faults. */
    Feedback feedback() {
        return new Feedback(
                hilfreich == null ? 0 : Integer.parseInt(hilfreich), known(klar), known(wieder), Typed.text(bemerkung));
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "FeedbackForm[…]";
    }
}
