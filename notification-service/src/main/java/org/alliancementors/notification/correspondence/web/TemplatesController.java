package org.alliancementors.notification.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancementors.events.codes.Language;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.AllianceTemplate;
import org.alliancementors.notification.correspondence.DigestTemplate;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.MentorTemplate;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All mails there are, and how each looks, with invented people. */
@RestController
class TemplatesController {

    /** The HTML of mails brings its own style and nothing else; in a sandbox it can neither run nor send anything. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Previews previews;

    TemplatesController(Previews previews) {
        this.previews = previews;
    }

    /** What there is, in the order in which it comes up. */
    @GetMapping("/templates")
    Page<Listed> templates(@RequestParam(defaultValue = "de") String language, PageQuery query) {
        var words = language(language);
        var all = Previews.all();
        var page = all.stream().skip(query.skip()).limit(query.size()).toList();
        return Page.of(query, page, all.size()).map(template -> listed(template, words));
    }

    private Listed listed(MailTemplate template, Language language) {
        var text = previews.of(template, language, Previews.Data.USUAL);
        return new Listed(
                template.code(),
                about(template),
                Previews.to(template).stream()
                        .map(TemplatesController::group)
                        .distinct()
                        .toList(),
                template instanceof Template of ? of.phase() : null,
                text.subject(),
                !text.calendars().isEmpty());
    }

    private static String about(MailTemplate template) {
        return switch (template) {
            case Template _ -> About.MISSION;
            case AllianceTemplate _ -> About.ALLIANCE;
            case MentorTemplate _ -> About.MENTOR;
            case DigestTemplate of ->
                switch (of) {
                    case NEWS_DIGEST -> About.DIGEST;
                    case DESK_DIGEST -> About.DESK_DAY;
                };
        };
    }

    private static String group(Recipient recipient) {
        return LedgerEntry.To.of(recipient).kind();
    }

    /** One part of a mail. */
    @GetMapping("/templates/{name}/preview")
    ResponseEntity<String> preview(
            @PathVariable String name,
            @RequestParam(defaultValue = "de") String language,
            @RequestParam(defaultValue = "html") String part,
            @RequestParam(defaultValue = "usual") String data) {
        var template = Previews.named(name).orElseThrow(TemplatesController::unknown);
        var text = previews.of(template, language(language), data(data));
        return switch (part) {
            case "html" -> answer(HTML, text.html());
            case "text" -> answer(PLAIN, "Subject: " + text.subject() + "\n\n" + text.plain());
            case "ics" ->
                answer(
                        CALENDAR,
                        text.calendars().stream()
                                .findFirst()
                                .map(Letter.CalendarFile::content)
                                .orElseThrow(() -> new ProblemException(
                                        HttpStatus.NOT_FOUND,
                                        "no-calendar-file",
                                        "%s comes without a calendar file.".formatted(name))));
            default -> throw LedgerQuery.invalid("part", "use html, text or ics");
        };
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .body(body);
    }

    private static ProblemException unknown() {
        List<String> names = Previews.all().stream().map(MailTemplate::code).toList();
        return new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "template-unknown",
                        "There is no mail of this name; 'names' lists those there are.")
                .with("names", names);
    }

    private static Language language(String code) {
        return switch (code) {
            case "de" -> Language.DE;
            case "en" -> Language.EN;
            default -> throw LedgerQuery.invalid("language", "use de or en");
        };
    }

    private static Previews.Data data(String name) {
        return switch (name) {
            case "usual" -> Previews.Data.USUAL;
            case "worst" -> Previews.Data.WORST;
            default -> throw LedgerQuery.invalid("data", "use usual or worst");
        };
    }

    /**
     * A mail that there is.
     *
     * @param name of the template
     * @param about the kind of subject
     * @param to kinds of recipients
     * @param when part of the mission's life in which it comes up, or null for other subjects
     * @param subject its subject line, with invented data
     * @param calendar whether a calendar file comes with it
     */
    record Listed(
            String name,
            String about,
            List<String> to,
            Template.@Nullable Phase when,
            String subject,
            boolean calendar) {}
}
