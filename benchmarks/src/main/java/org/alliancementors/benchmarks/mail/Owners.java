package org.alliancementors.benchmarks.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands in for the owners of contact data and for the issuer of tokens. Everybody is found. */
final class Owners implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"(?:mission|mentor)\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts them on a free port. */
    Owners() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange, "{\"access_token\":\"a-token\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"));
        server.createContext("/alliance/internal/contacts", exchange -> contacts(exchange, Owners::mission));
        server.createContext("/mentor/internal/contacts", exchange -> contacts(exchange, Owners::mentor));
        server.start();
    }

    /** Address of one of them: {@code alliance}, {@code mentor}, or {@code token}. */
    String address(String whose) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + whose;
    }

    private static String mission(String id) {
        return """
                {"mission":"%1$s","status":"found","reference":"LBF-7K3M-9QXT","trackingSecret":"k1-%1$s",
                 "contact":{"name":"Ruth Überschär","email":"%1$s@buendnis.example","language":"DE"},
                 "aim":"Wir möchten mit Kommune, Betrieben und Kirchen ein Bündnis gründen und suchen Rat für den Anfang.",
                 "kind":"FOUNDING","format":"ON_SITE","place":"Nörten-Hardenberg","postalCode":"37176",
                 "when":{"from":"2099-12-01","to":"2099-12-12"},"audience":40}""".formatted(id);
    }

    private static String mentor(String id) {
        return """
                {"mentor":"%1$s","status":"found","contact":{"name":"Jörg Lehmann-Weiß","email":"%1$s@mentoren.example",
                 "phone":"0551 000000","language":"DE","town":"Göttingen","organisation":"Kreis"}}""".formatted(id);
    }

    private static void contacts(HttpExchange exchange, UnaryOperator<String> entry) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String entries = ID.matcher(asked)
                .results()
                .map(found -> entry.apply(found.group(1)))
                .collect(Collectors.joining(",", "{\"entries\":[", "]}"));
        answer(exchange, entries);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
