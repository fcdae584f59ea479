package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.correspondence.CalendarEntry;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing;
import org.alliancementors.notification.correspondence.texts.FactRows.Fact;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes mails with two templates, one for text and one for HTML, that give every mail the same build: what happened, the
 * facts, what to do, until when, what if not, why you get this. The words are in {@code messages*.properties}.
 */
final class TemplateWriting implements Writing {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);
    private final Map<Language, Days> days = new EnumMap<>(Language.class);
    private final House house;

    TemplateWriting(House house) {
        this.house = house;
        for (var language : Language.values()) {
            messages.put(language, Messages.in(language));
            days.put(language, Days.in(language));
        }
        engine.addTemplateResolver(resolver("html", TemplateMode.HTML, 1));
        engine.addTemplateResolver(resolver("txt", TemplateMode.TEXT, 2));
    }

    /**
     * Who writes.
     *
     * @param programme name of the programme
     * @param portal its address
     * @param deskName whom to ask
     * @param deskPhone where
     * @param deskMail its mail address
     * @param demo whether mails say that all this is a demonstration
     */
    record House(String programme, URI portal, String deskName, String deskPhone, String deskMail, boolean demo) {}

    @Override
    public Letter.Text write(Content content) {
        var words = words(content.language());
        var view = view(content, words);
        return text(subject(content, words), view, content.language());
    }

    @Override
    public Letter.Text write(Digest digest) {
        return new DigestWriting(this).write(digest);
    }

    @Override
    public Letter.Text write(DeskDay day) {
        return new DigestWriting(this).write(day);
    }

    /** Puts a view into both templates; a digest repeats its first sentence. */
    Letter.Text text(String subject, Map<String, Object> view, Language language) {
        var context = new Context(locale(language), view);
        var first = view.get("before") instanceof List<?> before && !before.isEmpty() ? before.getFirst() : "";
        var action = view.get("action") instanceof String address ? URI.create(address) : null;
        return new Letter.Text(
                subject,
                tidy(engine.process("mail.txt", context)),
                engine.process("mail.html", context),
                List.of(),
                new Letter.Gist(first.toString(), action));
    }

    @Override
    public List<Letter.CalendarFile> calendars(Content content, Instant madeAt) {
        return new CalendarFiles(house, words(content.language())).of(content, madeAt);
    }

    @Override
    public String subscription(Language language, List<Dated> dates) {
        return new CalendarFiles(house, words(language)).subscription(dates);
    }

    @Override
    public Letter.Text write(Note note) {
        var words = words(note.language());
        var about = note.about();
        var days = days(note.language());
        var arguments = arguments(note, days);
        var facts = about.alliance() == null
                ? List.<Fact>of()
                : List.of(new Fact(words.text("fact.alliance"), Plain.line(about.alliance())));
        var view = frame(
                new Frame(note.template(), note.language(), note.greeted(), about.action(), note.preferences()),
                arguments);
        view.put("facts", facts);
        return text(
                words.text(
                        note.template().code() + ".subject",
                        about.alliance() == null ? "" : Plain.brief(about.alliance()),
                        brief(about, days)),
                view,
                note.language());
    }

    /** In the same order: how many, day, nothing, nothing, programme, desk, its telephone. */
    Object[] arguments(int count, String day) {
        return new Object[] {count, day, "", "", house.programme(), house.deskName(), house.deskPhone()};
    }

    /** In the same order as those of a mission: alliance, deadline or day, nothing, other alliance, programme, desk, its telephone. */
    private Object[] arguments(Note note, Days days) {
        var about = note.about();
        return new Object[] {
            about.alliance() == null ? "" : Plain.line(about.alliance()),
            moment(about, days),
            "",
            about.other() == null ? "" : Plain.line(about.other()),
            house.programme(),
            house.deskName(),
            house.deskPhone()
        };
    }

    private static String moment(Note.About about, Days days) {
        if (about.day() != null) {
            return days.day(about.day());
        }
        return about.deadline() == null ? "" : days.moment(about.deadline());
    }

    private static String brief(Note.About about, Days days) {
        if (about.day() != null) {
            return days.brief(about.day());
        }
        return about.deadline() == null ? "" : days.brief(about.deadline());
    }

    /** What every mail has. */
    record Frame(
            MailTemplate template,
            Language language,
            String greeted,
            @Nullable URI action,
            @Nullable URI preferences) {

        String key(String what) {
            return template.code() + "." + what;
        }
    }

    Map<String, Object> frame(Frame frame, Object[] arguments) {
        var words = words(frame.language());
        var view = new HashMap<String, Object>();
        view.put("lang", frame.language() == Language.DE ? "de" : "en");
        view.put("programme", house.programme());
        view.put("title", words.text(frame.key("heading"), arguments));
        view.put("greeting", words.text("greeting", Plain.line(frame.greeted())));
        view.put("before", words.paragraphs(frame.key("before"), arguments));
        view.put("after", words.paragraphs(frame.key("after"), arguments));
        if (frame.action() != null) {
            view.put("actionLabel", words.text(frame.key("action")));
            view.put("action", frame.action().toString());
            view.put("actionHint", words.text("actionHint"));
        }
        view.put("closing", words.text("closing", arguments));
        view.put("why", words.text(frame.key("why"), arguments));
        if (house.demo()) {
            view.put("notice", words.text("footer.demo"));
        }
        view.put("footer", footer(words, frame.preferences()));
        return view;
    }

    private static Locale locale(Language language) {
        return language == Language.DE ? Locale.GERMAN : Locale.ENGLISH;
    }

    private String subject(Content content, Messages words) {
        return "%s [%s]"
                .formatted(
                        words.text(
                                key(content, "subject"),
                                Plain.brief(content.request().place()),
                                text(moment(content), days(content.language())::brief)),
                        content.request().reference());
    }

    private Map<String, Object> view(Content content, Messages words) {
        var detail = content.detail();
        var view = frame(
                new Frame(
                        content.template(),
                        content.language(),
                        content.greeted(),
                        detail.action(),
                        content.preferences()),
                arguments(content, words));
        view.put("facts", FactRows.of(content, words, days(content.language())));
        if (detail.aim() != null && !detail.aim().isBlank()) {
            view.put("aimLabel", words.text("aim"));
            view.put("aim", Plain.block(detail.aim()).lines().toList());
        }
        if (detail.other() != null) {
            view.put("otherLabel", words.text(key(content, "other")));
            view.put("other", FactRows.of(detail.other(), words, days(content.language())));
        }
        calendar(content).ifPresent(key -> view.put("calendarNote", words.text(key)));
        var subscription = detail.calendar().subscription();
        if (subscription != null) {
            view.put("subscriptionLabel", words.text("calendar.subscribe"));
            view.put("subscription", subscription.toString());
            view.put("subscriptionHint", words.text("calendar.subscribeHint"));
        }
        return view;
    }

    /** What is said of attached files; a mail that is about nothing else says it itself. */
    private static Optional<String> calendar(Content content) {
        var entries = content.detail().calendar().entries();
        if (entries.isEmpty() || content.detail().matter() != null || content.template() == Template.CALENDAR_CHANGED) {
            return Optional.empty();
        }
        return Optional.of(entries.stream().noneMatch(CalendarEntry::off) ? "calendar.day" : "calendar.changes");
    }

    /** In this order: place, deadline or appointment, reference, the other's name, programme, desk, telephone, kind, earlier time. */
    private Object[] arguments(Content content, Messages words) {
        var detail = content.detail();
        return new Object[] {
            Plain.line(content.request().place()),
            text(moment(content), days(content.language())::moment),
            content.request().reference().value(),
            detail.other() == null ? "" : Plain.line(detail.other().person().name()),
            house.programme(),
            house.deskName(),
            house.deskPhone(),
            words.text("kind." + content.request().kind().name()),
            text(previously(content), days(content.language())::moment)
        };
    }

    /** The moment that matters most: until when to act, or when to meet. */
    private static @Nullable Instant moment(Content content) {
        var matter = content.detail().matter();
        var deadline = content.detail().deadline();
        return deadline == null && matter != null ? matter.meeting().from() : deadline;
    }

    private static @Nullable Instant previously(Content content) {
        var matter = content.detail().matter();
        return matter == null ? null : matter.previously();
    }

    private static String text(@Nullable Instant moment, Function<Instant, String> form) {
        return moment == null ? "" : form.apply(moment);
    }

    private List<Fact> footer(Messages words, @Nullable URI preferences) {
        var own = preferences == null
                ? Stream.<Fact>empty()
                : Stream.of(new Fact(words.text("footer.preferences"), preferences.toString()));
        return Stream.concat(
                        own,
                        Stream.of(
                                new Fact(words.text("footer.privacy"), below(words.text("footer.privacyPath"))),
                                new Fact(words.text("footer.imprint"), below(words.text("footer.imprintPath")))))
                .toList();
    }

    private String below(String path) {
        return house.portal().toString().replaceFirst("/$", "") + path;
    }

    Messages words(Language language) {
        return Objects.requireNonNull(messages.get(language));
    }

    Days days(Language language) {
        return Objects.requireNonNull(days.get(language));
    }

    private static String key(Content content, String what) {
        return content.template().code() + "." + what;
    }

    /** Templates leave the lines of what was not there. */
    private static String tidy(String text) {
        return text.replace("\r", "")
                        .replaceAll("(?m)[ \\t]+$", "")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode, int order) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mails/");
        resolver.setResolvablePatterns(Set.of("*." + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(order);
        return resolver;
    }
}
