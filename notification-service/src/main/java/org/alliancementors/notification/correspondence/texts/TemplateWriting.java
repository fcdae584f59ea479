package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.Period;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Writing;
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
     * @param demo whether mails say that all this is a demonstration
     */
    record House(String programme, URI portal, String deskName, String deskPhone, boolean demo) {}

    /** A label and what is said under it. */
    record Fact(String label, String value) {}

    @Override
    public Letter.Text write(Content content) {
        var words = words(content.language());
        var view = view(content, words);
        var context = new Context(content.language() == Language.DE ? Locale.GERMAN : Locale.ENGLISH, view);
        return new Letter.Text(
                subject(content, words),
                tidy(engine.process("mail.txt", context)),
                engine.process("mail.html", context));
    }

    private String subject(Content content, Messages words) {
        var deadline = content.detail().deadline();
        return "%s [%s]"
                .formatted(
                        words.text(
                                key(content, "subject"),
                                Plain.brief(content.request().place()),
                                deadline == null ? "" : days(content.language()).brief(deadline)),
                        content.request().reference());
    }

    private Map<String, Object> view(Content content, Messages words) {
        var arguments = arguments(content, words);
        var detail = content.detail();
        var view = new HashMap<String, Object>();
        view.put("lang", content.language() == Language.DE ? "de" : "en");
        view.put("programme", house.programme());
        view.put("title", words.text(key(content, "heading"), arguments));
        view.put("greeting", words.text("greeting", Plain.line(content.greeted())));
        view.put("before", words.paragraphs(key(content, "before"), arguments));
        view.put("facts", facts(content.request(), words, days(content.language())));
        view.put("after", words.paragraphs(key(content, "after"), arguments));
        if (detail.aim() != null && !detail.aim().isBlank()) {
            view.put("aimLabel", words.text("aim"));
            view.put("aim", Plain.block(detail.aim()).lines().toList());
        }
        if (detail.other() != null) {
            view.put("otherLabel", words.text(key(content, "other")));
            view.put("other", other(detail.other(), words));
        }
        if (detail.action() != null) {
            view.put("actionLabel", words.text(key(content, "action")));
            view.put("action", detail.action().toString());
            view.put("actionHint", words.text("actionHint"));
        }
        view.put("closing", words.text("closing", arguments));
        view.put("why", words.text(key(content, "why"), arguments));
        if (house.demo()) {
            view.put("notice", words.text("footer.demo"));
        }
        view.put("footer", footer(words));
        return view;
    }

    /** In this order: place, deadline, reference, the other party's name, programme, desk, its telephone, kind of mission. */
    private Object[] arguments(Content content, Messages words) {
        var detail = content.detail();
        return new Object[] {
            Plain.line(content.request().place()),
            detail.deadline() == null ? "" : days(content.language()).moment(detail.deadline()),
            content.request().reference().value(),
            detail.other() == null ? "" : Plain.line(detail.other().person().name()),
            house.programme(),
            house.deskName(),
            house.deskPhone(),
            words.text("kind." + content.request().kind().name())
        };
    }

    private static List<Fact> facts(Request request, Messages words, Days days) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words.text("fact.kind"), words.text("kind." + request.kind().name())));
        facts.add(new Fact(words.text("fact.place"), request.postalCode() + " " + Plain.line(request.place())));
        facts.add(new Fact(
                words.text("fact.format"),
                words.text("format." + request.format().name())));
        boolean oneDay = request.when().from().equals(request.when().to());
        facts.add(new Fact(words.text(oneDay ? "fact.day" : "fact.when"), when(request.when(), words, days)));
        if (request.audience() != null) {
            facts.add(new Fact(words.text("fact.audience"), request.audience().toString()));
        }
        facts.add(new Fact(words.text("fact.reference"), request.reference().value()));
        return facts;
    }

    private static String when(Period when, Messages words, Days days) {
        return when.from().equals(when.to())
                ? days.day(when.from())
                : words.text("period", days.day(when.from()), days.day(when.to()));
    }

    private static List<Fact> other(Other other, Messages words) {
        var person = other.person();
        var facts = new ArrayList<Fact>();
        add(facts, words.text("other.name"), person.name());
        add(facts, words.text("other.organisation"), other.organisation());
        add(facts, words.text("other.town"), other.town());
        add(facts, words.text("other.email"), person.email());
        add(facts, words.text("other.phone"), person.phone());
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label, Plain.line(value)));
        }
    }

    private List<Fact> footer(Messages words) {
        return List.of(
                new Fact(words.text("footer.privacy"), below(words.text("footer.privacyPath"))),
                new Fact(words.text("footer.imprint"), below(words.text("footer.imprintPath"))));
    }

    private String below(String path) {
        return house.portal().toString().replaceFirst("/$", "") + path;
    }

    private Messages words(Language language) {
        return Objects.requireNonNull(messages.get(language));
    }

    private Days days(Language language) {
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
