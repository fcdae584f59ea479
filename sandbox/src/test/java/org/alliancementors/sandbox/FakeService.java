package org.alliancementors.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** As little as a service needs to be started, watched and ended: it says what it was told. */
public final class FakeService {

    private FakeService() {}

    /** Listens on the two ports of its environment. */
    public static void main(String[] arguments) throws IOException {
        String told = System.getenv("MONGODB_DATABASE") + " " + System.getenv("LINK_VERIFICATION_KEY");
        answer("SERVER_PORT", told);
        answer("MANAGEMENT_PORT", "{\"status\":\"UP\"}");
    }

    private static void answer(String variable, String text) throws IOException {
        int port = Integer.parseInt(System.getenv(variable));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }
}
