package org.alliancementors.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A plain HTTP client; one with cookies is what a person's browser is. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;

    private Http(HttpClient client) {
        this.client = client;
    }

    static Http program() {
        return new Http(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    }

    static Http browser() {
        return new Http(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
    }

    Answer get(String address, Map<String, String> headers) {
        return send(request(address, headers).GET());
    }

    Answer post(String address, String type, String body, Map<String, String> headers) {
        return send(request(address, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String address, String body, Map<String, String> headers) {
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String address, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("ETag").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
