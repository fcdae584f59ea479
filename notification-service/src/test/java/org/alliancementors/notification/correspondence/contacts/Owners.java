package org.alliancementors.notification.correspondence.contacts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands in for alliance-service, mentor-service and the token issuer: one HTTP server, answers as a test says. */
public final class Owners implements AutoCloseable {

    private static final Pattern ENTRY = Pattern.compile(
            "\\{\"(?:mission|mentor|alliance)\":\"([^\"]+)\"(?:,\"contact\":\"[^\"]+\"(?:,\"handover\":\\d+)?)?}");

    private final HttpServer server;

    /** Every question that came, as {@code path body}. */
    public final List<String> questions = new CopyOnWriteArrayList<>();

    final AtomicInteger tokens = new AtomicInteger();
    volatile int status = 200;
    final AtomicInteger refuseTokens = new AtomicInteger();
    private volatile Function<String, String> missions = Owners::mission;
    private volatile Function<String, String> mentors = Owners::mentor;

    private Owners(HttpServer server) {
        this.server = server;
    }

    /** Starts them on a free port. */
    public static Owners start() {
        try {
            var owners = new Owners(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
            owners.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            owners.server.createContext("/oauth2/token", owners::token);
            owners.server.createContext(
                    "/alliance/internal/contacts", e -> owners.contacts(e, id -> owners.missions.apply(id)));
            owners.server.createContext(
                    "/mentor/internal/contacts", e -> owners.contacts(e, id -> owners.mentors.apply(id)));
            owners.server.start();
            return owners;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of one of them: {@code alliance}, {@code mentor} or the issuer's token endpoint. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    /** What is said of each mission from now on. */
    public void answerMissions(Function<String, String> answer) {
        missions = answer;
    }

    /** What is said of each mentor from now on. */
    public void answerMentors(Function<String, String> answer) {
        mentors = answer;
    }

    /** All questions fail with this status from now on; 200 for none. */
    public void fail(int code) {
        status = code;
    }

    /** An everyday mission. */
    public static String mission(String id) {
        return """
                {"mission":"%s","status":"found","contact":{"name":"Ina Itter","email":"ina-%s@buendnis.example","language":"DE"},
                 "aim":"Wir gründen.","reference":"LBF-7K3M-9QXT","trackingSecret":"k1-%s","place":"Nörten-Hardenberg",
                 "postalCode":"37176","kind":"FOUNDING","format":"ON_SITE","when":{"from":"2026-12-01","to":"2026-12-12"},
                 "audience":40,"somethingNew":true}""".formatted(id, id, id);
    }

    /** An everyday mentor. */
    public static String mentor(String id) {
        return """
                {"mentor":"%s","status":"found","contact":{"name":"Greta Ahorn","first":"Greta","last":"Ahorn",
                 "email":"%s@mentoren.example","phone":"0551 1","language":"DE","town":"Wolfsburg","organisation":"Kommune"}}""".formatted(id, id);
    }

    private void token(HttpExchange exchange) throws IOException {
        tokens.incrementAndGet();
        answer(
                exchange,
                200,
                "{\"access_token\":\"token-" + tokens.get() + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
    }

    private void contacts(HttpExchange exchange, Function<String, String> entry) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questions.add(exchange.getRequestURI().getPath() + " " + body + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        if (refuseTokens.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answer(exchange, 401, "");
            return;
        }
        if (status != 200) {
            answer(exchange, status, "{}");
            return;
        }
        answer(
                exchange,
                200,
                ENTRY.matcher(body)
                        .results()
                        .map((MatchResult r) -> entry.apply(r.group(1)))
                        .collect(Collectors.joining(",", "{\"entries\":[", "]}")));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
