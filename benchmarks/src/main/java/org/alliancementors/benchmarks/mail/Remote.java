package org.alliancementors.benchmarks.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A child process that is told in words what to do, and answers in words when it is done. */
public final class Remote implements AutoCloseable {

    private static final int DONE = 200;
    private static final int FAILED = 500;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    /** The one that listens on this port of the loopback address. */
    public Remote(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The child's side: listens for words, one after the other. */
    public static void listen(int port, UnaryOperator<String> obey) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> {
                String words = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                int status = DONE;
                String answer;
                try {
                    answer = obey.apply(words);
                } catch (RuntimeException e) {
                    status = FAILED;
                    answer = e.toString();
                }
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells and waits for the answer. */
    public String ask(String words) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.ofString(words))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != DONE) {
                throw new IllegalStateException("'%s' failed: %s".formatted(words, answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody answers to '" + words + "'", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
