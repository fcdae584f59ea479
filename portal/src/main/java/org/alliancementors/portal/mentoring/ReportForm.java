package org.alliancementors.portal.mentoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.MentoringService.Report;
import org.jspecify.annotations.Nullable;

/**
 * The report as it was typed.
 *
 * @param was what was done
 * @param stunden hours spent, with a comma or a point
 * @param schritte what was agreed to happen next
 * @param reichweite how many people were reached
 * @param geschichte story for others to read
 * @param einwilligung present where the story may be published
 * @param schluessel key that makes sending it again safe
 */
record ReportForm(
        @Nullable String was,
        @Nullable String stunden,
        @Nullable String schritte,
        @Nullable String reichweite,
        @Nullable String geschichte,
        @Nullable String einwilligung,
        @Nullable String schluessel) {

    /** Longest text, as alliance-service takes it. */
    static final int LONGEST = 4000;

    private static final int SHORTEST = 10;
    private static final int MOST_REACHED = 1_000_000;
    private static final Pattern HOURS = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Map<String, String> FIELDS = Map.of(
            "done", "was",
            "minutes", "stunden",
            "nextSteps", "schritte",
            "reach", "reichweite",
            "story", "geschichte",
            "mayPublish", "einwilligung");

    /** A form that was not filled in yet. */
    static ReportForm empty() {
        return new ReportForm(null, null, null, null, null, null, null);
    }

    /** What is the matter: names of fields, in their order, each with the last part of the message's key. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        String done = Typed.text(was);
        if (done == null || length(done) < SHORTEST || length(done) > LONGEST) {
            faults.put("was", "was");
        }
        if (minutes() == 0) {
            faults.put("stunden", "stunden");
        }
        if (tooLong(schritte)) {
            faults.put("schritte", "text");
        }
        Integer reach = Typed.number(reichweite);
        if (Typed.text(reichweite) != null && (reach == null || reach > MOST_REACHED)) {
            faults.put("reichweite", "reichweite");
        }
        if (tooLong(geschichte)) {
            faults.put("geschichte", "text");
        }
        if (einwilligung != null && Typed.text(geschichte) == null) {
            faults.put("einwilligung", "einwilligung");
        }
        return faults;
    }

    /** The faults that the service finds, at the fields where they can be mended. */
    static Map<String, String> faults(List<String> fields) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String field : fields) {
            String name = FIELDS.get(field);
            if (name != null) {
                faults.put(name, List.of("schritte", "geschichte").contains(name) ? "text" : name);
            }
        }
        return faults;
    }

    /** What the service gets; of a form without faults. */
    Report report() {
        String done = Typed.text(was);
        return new Report(
                null,
                done == null ? "" : done,
                minutes(),
                Typed.number(reichweite),
                Typed.text(schritte),
                Typed.text(geschichte),
                einwilligung != null);
    }

    private int minutes() {
        String typed = stunden == null ? "" : stunden.strip();
        return HOURS.matcher(typed).matches()
                ? new BigDecimal(typed.replace(',', '.'))
                        .multiply(MINUTES)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact()
                : 0;
    }

    private static boolean tooLong(@Nullable String typed) {
        String text = Typed.text(typed);
        return text != null && length(text) > LONGEST;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "ReportForm[…]";
    }
}
