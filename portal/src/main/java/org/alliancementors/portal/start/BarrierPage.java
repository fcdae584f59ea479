package org.alliancementors.portal.start;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Helps to report a barrier: what was typed becomes a letter that the visitor sends by their own mail program, or reads out on the
 * telephone. Nothing is stored and nothing is sent from here, and the page says so.
 */
@Controller
final class BarrierPage {

    private static final String VIEW = "barriere-melden";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final PortalSettings.Desk desk;
    private final MessageSource messages;

    BarrierPage(PortalSettings settings, MessageSource messages) {
        this.desk = settings.desk();
        this.messages = messages;
    }

    /**
     * A barrier as it was described.
     *
     * @param seite where it is
     * @param barriere what it is
     * @param hilfsmittel what the visitor uses
     */
    record Barrier(
            @Nullable String seite,
            @Nullable String barriere,
            @Nullable String hilfsmittel) {

        private Map<String, String> faults() {
            Map<String, String> faults = new LinkedHashMap<>();
            String text = Typed.text(barriere);
            if (text == null || text.length() < SHORTEST || text.length() > LONGEST) {
                faults.put("barriere", "barriere");
            }
            return faults;
        }

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Barrier[…]";
        }
    }

    @GetMapping("/barriere-melden")
    ModelAndView show() {
        return page(new Barrier(null, null, null), Map.of());
    }

    @PostMapping("/barriere-melden")
    ModelAndView prepare(Barrier typed, Locale locale) {
        Map<String, String> faults = typed.faults();
        ModelAndView page = page(typed, faults);
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        String letter = letter(typed, locale);
        return page.addObject("letter", letter)
                .addObject(
                        "mail",
                        "mailto:%s?subject=%s&body=%s"
                                .formatted(desk.email(), encoded(words("barrier.subject", locale)), encoded(letter)));
    }

    private String letter(Barrier typed, Locale locale) {
        StringBuilder letter = new StringBuilder();
        add(letter, words("field.seite", locale), typed.seite());
        add(letter, words("field.barriere", locale), typed.barriere());
        add(letter, words("field.hilfsmittel", locale), typed.hilfsmittel());
        return letter.toString();
    }

    private static void add(StringBuilder letter, String question, @Nullable String answer) {
        String text = Typed.text(answer);
        if (text != null) {
            letter.append(letter.isEmpty() ? "" : "\n\n")
                    .append(question)
                    .append('\n')
                    .append(text);
        }
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    private static ModelAndView page(Barrier typed, Map<String, String> faults) {
        return new ModelAndView(VIEW)
                .addObject("typed", typed)
                .addObject("longest", LONGEST)
                .addObject("faults", faults);
    }
}
