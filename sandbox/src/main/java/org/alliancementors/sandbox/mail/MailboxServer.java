package org.alliancementors.sandbox.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mailbox over HTTP: pages for people, JSON for tests. The HTML of a mail is served with a policy that runs nothing and
 * loads nothing, wherever it is opened.
 */
final class MailboxServer implements AutoCloseable {

    private static final String OWN_PAGES = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String MAILS = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final String PREVIEWS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    private static final Pattern TEMPLATE_NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Mailbox mailbox;
    private final Templates templates;
    private final JsonMapper json = new JsonMapper();

    MailboxServer(int port, Mailbox mailbox, Templates templates) {
        this.mailbox = mailbox;
        this.templates = templates;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox page cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static final class Answer {

        private final int status;
        private final String type;
        private final String policy;
        private final byte[] body;

        Answer(int status, String type, String policy, byte[] body) {
            this.status = status;
            this.type = type;
            this.policy = policy;
            this.body = body;
        }

        Answer(int status, String type, String policy, String body) {
            this(status, type, policy, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange);
            String path = exchange.getRequestURI().getPath();
            Answer answer = switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> get(path, query, exchange);
                case "POST" -> post(path, exchange);
                case "DELETE" -> delete(path);
                default -> new Answer(405, PLAIN, OWN_PAGES, "Not here.");
            };
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type);
            headers.set("Content-Security-Policy", answer.policy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            boolean bodyless = exchange.getRequestMethod().equals("HEAD") || answer.body.length == 0;
            exchange.sendResponseHeaders(answer.status, bodyless ? -1 : answer.body.length);
            if (!bodyless) {
                exchange.getResponseBody().write(answer.body);
            }
        }
    }

    private Answer get(String path, Map<String, String> query, HttpExchange exchange) throws IOException {
        var pages = new MailboxPages(new Wording(language(query, exchange)));
        String[] parts = path.split("/");
        if (path.equals("/")) {
            return new Answer(200, HTML, OWN_PAGES, pages.list(mailbox.newestFirst()));
        }
        if (path.equals("/mailbox.css")) {
            return new Answer(200, "text/css; charset=utf-8", OWN_PAGES, css());
        }
        if (parts.length >= 2 && parts[1].equals("templates")) {
            return template(parts, TemplatePages.data(query), new Wording(language(query, exchange)));
        }
        if (path.equals("/api/messages")) {
            return new Answer(200, JSON, OWN_PAGES, json.writeValueAsBytes(found(query)));
        }
        if (parts.length == 4 && path.startsWith("/api/messages/")) {
            return detail(parts[3]);
        }
        if (parts.length >= 3 && path.startsWith("/messages/")) {
            return message(parts[2], parts.length > 3 ? parts[3] : "", pages);
        }
        return new Answer(404, HTML, OWN_PAGES, pages.gone());
    }

    private Answer template(String[] parts, String data, Wording words) {
        var pages = new TemplatePages(templates, words);
        boolean named = parts.length > 2 && TEMPLATE_NAME.matcher(parts[2]).matches();
        try {
            if (parts.length == 2) {
                return new Answer(200, HTML, OWN_PAGES, pages.list());
            }
            if (named && parts.length == 3) {
                return found(pages.one(parts[2], data), OWN_PAGES, words);
            }
            if (named && parts.length == 4 && parts[3].equals("html")) {
                return found(pages.html(parts[2], data), PREVIEWS, words);
            }
        } catch (Templates.Unavailable e) {
            return new Answer(503, HTML, OWN_PAGES, pages.unavailable());
        }
        return found(Optional.empty(), OWN_PAGES, words);
    }

    private static Answer found(Optional<String> page, String policy, Wording words) {
        return page.map(body -> new Answer(200, HTML, policy, body))
                .orElseGet(() -> new Answer(404, HTML, OWN_PAGES, new MailboxPages(words).gone()));
    }

    private Answer message(String id, String part, MailboxPages pages) {
        var mail = mailbox.find(id);
        var raw = mailbox.raw(id);
        if (mail.isEmpty() || raw.isEmpty()) {
            return new Answer(404, HTML, OWN_PAGES, pages.gone());
        }
        if (part.equals("raw")) {
            return new Answer(200, PLAIN, MAILS, raw.get());
        }
        MailContent content = MailContent.parse(raw.get());
        if (part.equals("html") && content.html() != null) {
            return new Answer(200, HTML, MAILS, "<!doctype html><base target=\"_blank\">" + content.html());
        }
        return part.isEmpty()
                ? new Answer(200, HTML, OWN_PAGES, pages.mail(mail.get(), content))
                : new Answer(404, HTML, OWN_PAGES, pages.gone());
    }

    private Answer detail(String id) {
        var mail = mailbox.find(id);
        var raw = mailbox.raw(id);
        if (mail.isEmpty() || raw.isEmpty()) {
            return new Answer(404, JSON, OWN_PAGES, "{}");
        }
        MailContent content = MailContent.parse(raw.get());
        Map<String, Object> body = new HashMap<>();
        body.put("mail", mail.get());
        body.put("content", content);
        body.put("raw", new String(raw.get(), StandardCharsets.UTF_8));
        return new Answer(200, JSON, OWN_PAGES, json.writeValueAsBytes(body));
    }

    private List<KeptMail> found(Map<String, String> query) {
        String to = query.getOrDefault("to", "");
        String subject = query.getOrDefault("subject", "").toLowerCase(Locale.ROOT);
        return mailbox.newestFirst().stream()
                .filter(mail -> to.isEmpty() || mail.isFor(to))
                .filter(mail -> mail.subject().toLowerCase(Locale.ROOT).contains(subject))
                .toList();
    }

    /** Only this page's own form may delete: browsers say where a form comes from. */
    private Answer post(String path, HttpExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (!path.equals("/delete")) {
            return new Answer(404, PLAIN, OWN_PAGES, "Not here.");
        }
        if (site != null && !Set.of("same-origin", "none").contains(site)) {
            return new Answer(403, PLAIN, OWN_PAGES, "Only from the mailbox page.");
        }
        mailbox.deleteAll();
        exchange.getResponseHeaders().set("Location", "/?lang=" + language(query(exchange), exchange));
        return new Answer(303, PLAIN, OWN_PAGES, "");
    }

    private Answer delete(String path) {
        if (!path.equals("/api/messages")) {
            return new Answer(404, PLAIN, OWN_PAGES, "Not here.");
        }
        mailbox.deleteAll();
        return new Answer(204, JSON, OWN_PAGES, "");
    }

    private static String language(Map<String, String> query, HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        return query.getOrDefault("lang", accepted != null && accepted.startsWith("en") ? "en" : "de");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides.length > 1 ? URLDecoder.decode(sides[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static byte[] css() throws IOException {
        try (InputStream css = MailboxServer.class.getResourceAsStream("mailbox.css")) {
            return css == null ? new byte[0] : css.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
