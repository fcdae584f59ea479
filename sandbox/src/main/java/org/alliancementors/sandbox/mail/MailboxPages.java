package org.alliancementors.sandbox.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The mailbox as HTML. Everything that comes from a mail is escaped; its own HTML is only ever shown in a sandboxed frame. */
final class MailboxPages {

    private final Wording words;

    MailboxPages(Wording words) {
        this.words = words;
    }

    String list(List<KeptMail> mails) {
        String rows = mails.isEmpty()
                ? "<p>" + words.html("empty") + "</p>"
                : mails.stream().map(this::row).collect(Collectors.joining("", "<ul class=\"mails\">", "</ul>"));
        return page(words.html("title"), "/?lang=" + words.otherCode(), """
                <h1>%s</h1>
                <div class="actions">
                <span class="count">%d %s</span>
                <a class="button" href="/templates?lang=%s">%s</a>
                <a class="button" href="/?lang=%s">%s</a>
                <form method="post" action="/delete?lang=%s"><button>%s</button></form>
                </div>
                %s
                """.formatted(
                        words.html("title"),
                        mails.size(),
                        words.html("mails"),
                        words.code(),
                        words.html("templates"),
                        words.code(),
                        words.html("reload"),
                        words.code(),
                        words.html("deleteAll"),
                        rows));
    }

    private String row(KeptMail mail) {
        return """
                <li><a href="/messages/%s?lang=%s"><span class="subject">%s</span><time datetime="%s">%s</time>\
                <span class="people">%s: %s<br>%s: %s</span></a></li>
                """.formatted(
                        mail.id(),
                        words.code(),
                        subject(mail),
                        mail.time(),
                        words.time(mail.time()),
                        words.html("from"),
                        Html.escape(mail.from()),
                        words.html("to"),
                        Html.escape(String.join(", ", mail.recipients())));
    }

    String mail(KeptMail mail, MailContent content) {
        var body = new StringBuilder();
        body.append("""
                <p><a href="/?lang=%s">%s</a></p>
                <h1>%s</h1>
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
                """.formatted(
                        words.code(),
                        words.html("back"),
                        subject(mail),
                        words.html("from"),
                        Html.escape(mail.from()),
                        words.html("to"),
                        Html.escape(String.join(", ", mail.recipients())),
                        words.html("received"),
                        words.time(mail.time())));
        if (content.html() != null) {
            body.append("""
                    <p>%s</p>
                    <iframe src="/messages/%s/html" title="%s"\
                     sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>
                    """.formatted(words.html("newTab"), mail.id(), words.html("view")));
        }
        if (content.text() != null) {
            body.append("<h2>%s</h2><pre>%s</pre>".formatted(words.html("text"), Html.withLinks(content.text())));
        }
        if (!content.attachments().isEmpty()) {
            body.append("<h2>%s</h2>".formatted(words.html("attachments")));
            content.attachments()
                    .forEach(attachment -> body.append("<details><summary>%s</summary><pre>%s</pre></details>"
                            .formatted(Html.escape(attachment.name()), Html.escape(attachment.content()))));
        }
        String headers = content.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .collect(Collectors.joining("\n"));
        body.append("<details><summary>%s</summary><pre>%s</pre><p><a href=\"/messages/%s/raw\">%s</a></p></details>"
                .formatted(words.html("headers"), Html.escape(headers), mail.id(), words.html("source")));
        return page(subject(mail), "/messages/" + mail.id() + "?lang=" + words.otherCode(), body.toString());
    }

    String gone() {
        return page(
                words.html("gone"),
                "/?lang=" + words.otherCode(),
                "<h1>%s</h1><p><a href=\"/?lang=%s\">%s</a></p>"
                        .formatted(words.html("gone"), words.code(), words.html("back")));
    }

    private String subject(KeptMail mail) {
        return mail.subject().isBlank() ? words.html("noSubject") : Html.escape(mail.subject());
    }

    String page(String title, String otherLanguage, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/mailbox.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <p class="demo">%s</p>
                <header><div class="bar"><a class="brand" href="/?lang=%s">%s</a>\
                <a href="%s" hreflang="%s" lang="%s">%s</a></div></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        words.code(),
                        title,
                        words.html("demo"),
                        words.code(),
                        words.html("title"),
                        otherLanguage,
                        words.otherCode(),
                        words.otherCode(),
                        words.html("other"),
                        body);
    }
}
