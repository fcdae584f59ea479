package org.alliancementors.sandbox.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All mails there are, and how each looks. Asks for what it shows each time; says so where nobody answers. */
final class TemplatePages {

    private static final Set<String> DATA = Set.of("usual", "worst");

    private final Templates templates;
    private final Wording words;
    private final MailboxPages frame;

    TemplatePages(Templates templates, Wording words) {
        this.templates = templates;
        this.words = words;
        this.frame = new MailboxPages(words);
    }

    /** Whether data of this kind can be shown. */
    static String data(Map<String, String> query) {
        String data = query.getOrDefault("data", "usual");
        return DATA.contains(data) ? data : "usual";
    }

    String list() throws Templates.Unavailable {
        List<Templates.Listed> all = templates.list(words.code());
        String rows = all.stream().map(this::row).collect(Collectors.joining("", "<ul class=\"mails\">", "</ul>"));
        return frame.page(words.html("templates"), "/templates?lang=" + words.otherCode(), """
                <p><a href="/?lang=%s">%s</a></p>
                <h1>%s</h1>
                <p>%s</p>
                %s
                """.formatted(
                        words.code(), words.html("back"), words.html("templates"), words.html("templatesIntro"), rows));
    }

    private String row(Templates.Listed listed) {
        return """
                <li><a href="/templates/%s?lang=%s"><span class="subject">%s</span>\
                <span class="people">%s: %s<br>%s</span></a></li>
                """.formatted(
                Html.escape(listed.name()),
                words.code(),
                Html.escape(listed.subject()),
                words.html("to"),
                listed.to().stream().map(to -> words.htmlOr("to." + to, to)).collect(Collectors.joining(", ")),
                Html.escape(listed.name()));
    }

    /** The mail in its frame, its text, and the calendar file that comes with it; empty where there is no such mail. */
    Optional<String> one(String name, String data) throws Templates.Unavailable {
        var look = new Templates.Look(words.code(), data);
        Optional<String> text = templates.preview(name, look, Templates.Part.TEXT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String other = data.equals("usual") ? "worst" : "usual";
        String calendar = templates
                .preview(name, look, Templates.Part.ICS)
                .map(file -> "<details><summary>%s</summary><pre>%s</pre></details>"
                        .formatted(words.html("attachments"), Html.escape(file)))
                .orElse("");
        return Optional.of(frame.page(
                Html.escape(name),
                "/templates/%s?data=%s&amp;lang=%s".formatted(name, data, words.otherCode()),
                """
                <p><a href="/templates?lang=%s">%s</a></p>
                <h1>%s</h1>
                <p><a class="button" href="/templates/%s?data=%s&amp;lang=%s">%s</a></p>
                <iframe src="/templates/%s/html?data=%s&amp;lang=%s" title="%s"\
                 sandbox="" referrerpolicy="no-referrer"></iframe>
                <h2>%s</h2><pre>%s</pre>
                %s
                """.formatted(
                                words.code(),
                                words.html("templatesBack"),
                                Html.escape(name),
                                name,
                                other,
                                words.code(),
                                words.html("data." + other),
                                name,
                                data,
                                words.code(),
                                words.html("view"),
                                words.html("text"),
                                Html.escape(text.get()),
                                calendar)));
    }

    Optional<String> html(String name, String data) throws Templates.Unavailable {
        return templates.preview(name, new Templates.Look(words.code(), data), Templates.Part.HTML);
    }

    String unavailable() {
        return frame.page(
                words.html("templates"),
                "/templates?lang=" + words.otherCode(),
                "<p><a href=\"/?lang=%s\">%s</a></p><h1>%s</h1><p>%s</p>"
                        .formatted(
                                words.code(),
                                words.html("back"),
                                words.html("templates"),
                                words.html("templatesDown")));
    }
}
