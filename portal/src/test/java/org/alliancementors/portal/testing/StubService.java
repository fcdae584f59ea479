package org.alliancementors.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service over HTTP that answers what it was told to and remembers what it was asked. */
public final class StubService implements AutoCloseable {

    /**
     * What came in.
     *
     * @param method HTTP method
     * @param path path with query
     * @param headers first value of each, names in lower case
     * @param body as text
     */
    public record Asked(String method, String path, Map<String, String> headers, String body) {

        /** Method and path. */
        public String line() {
            return method + " " + path;
        }
    }

    private static final int HUNG_UP = 0;

    private record Canned(int status, String body, Map<String, String> headers) {}

    private final boolean up;
    private volatile boolean down;
    private final HttpServer server;
    private final Map<String, Canned> canned = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Starts at a free port. What it was not told to answer is not found. */
    public StubService() {
        this(true);
    }

    /** Breaks off where it was not told what to answer, as a service that is down. */
    public static StubService down() {
        return new StubService(false);
    }

    private StubService(boolean up) {
        this.up = up;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers this to requests with this method and path. */
    public StubService answers(String line, int status, String body) {
        return answers(line, status, body, Map.of());
    }

    /** The same with headers. */
    public StubService answers(String line, int status, String body, Map<String, String> headers) {
        canned.put(line, new Canned(status, body, headers));
        return this;
    }

    /** Breaks the connection in place of an answer. */
    public StubService hangsUp(String line) {
        return answers(line, HUNG_UP, "");
    }

    /** Breaks the connection whatever it is asked, until it forgets. */
    public void goDown() {
        down = true;
    }

    /** What came in, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** Forgets what came in and what to answer. */
    public void forget() {
        down = false;
        asked.clear();
        canned.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked request = new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
            asked.add(request);
            String line = request.method() + " " + exchange.getRequestURI().getPath();
            if (down || !up && !canned.containsKey(line)) {
                return;
            }
            Canned answer = canned.getOrDefault(line, new Canned(404, "{}", Map.of()));
            if (answer.status() == HUNG_UP) {
                return;
            }
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
