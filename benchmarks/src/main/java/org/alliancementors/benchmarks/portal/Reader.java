package org.alliancementors.benchmarks.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody who reads pages over one connection that stays open, and sends forms. Cookies are kept, redirects are not followed. */
final class Reader {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REDIRECTED = 300;
    private static final int REFUSED = 400;

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Reader(String base) {
        this.base = URI.create(base);
    }

    /**
     * What came.
     *
     * @param nanos from the request to the last byte
     * @param weight bytes of the body as they were sent
     * @param text the body, unpacked
     */
    record Fetched(long nanos, int weight, String text) {}

    /** Asks for a page. What is not there, or is elsewhere, is an error of the benchmark. */
    Fetched get(String path) {
        HttpRequest request = request(path).GET().build();
        long began = System.nanoTime();
        HttpResponse<byte[]> response = send(request);
        long nanos = System.nanoTime() - began;
        if (response.statusCode() >= REDIRECTED) {
            throw new IllegalStateException("GET %s answers %d".formatted(path, response.statusCode()));
        }
        return new Fetched(nanos, response.body().length, text(response));
    }

    /** Opens a page and sends a form of it with these fields and with what is hidden in it. */
    void submit(String page, String action, Map<String, String> fields) {
        String form = get(page).text();
        Map<String, String> all = new HashMap<>(fields);
        Matcher csrf = CSRF.matcher(form);
        if (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<byte[]> response = send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() >= REFUSED) {
            throw new IllegalStateException(
                    "POST %s answers %d: %s".formatted(action, response.statusCode(), text(response)));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "de-DE,de;q=0.9");
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        try (var unpacked = packed
                ? new GZIPInputStream(new ByteArrayInputStream(response.body()))
                : new ByteArrayInputStream(response.body())) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
