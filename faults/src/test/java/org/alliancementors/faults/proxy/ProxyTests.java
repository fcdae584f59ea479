package org.alliancementors.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancementors.sandbox.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProxyTests {

    private static final long SEED = 1;

    private EchoServer server;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new EchoServer();
        proxy = Proxy.start(Ports.free(), server.port(), Tap.BLIND, SEED);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesOnWhatIsSaidAndAnswered() throws IOException {
        try (Socket client = connect()) {
            assertThat(say(client, 'a')).isEqualTo('a');
            assertThat(say(client, 'b')).isEqualTo('b');
        }
    }

    @Test
    void slowsDownBothDirections() throws IOException {
        proxy.slowDown(Duration.ofMillis(100));
        try (Socket client = connect()) {
            long start = System.nanoTime();
            say(client, 'a');
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void cutsWhatIsConnected() throws IOException {
        try (Socket client = connect()) {
            say(client, 'a');
            proxy.set(Mode.CUT);
            assertThatThrownBy(() -> say(client, 'b')).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAndListensAgain() throws IOException {
        proxy.set(Mode.REFUSE);
        await().until(() -> !Ports.listens(proxy.port()));
        proxy.set(Mode.PASS);
        try (Socket client = connect()) {
            assertThat(say(client, 'c')).isEqualTo('c');
        }
    }

    @Test
    void keepsAHalfOpenConnectionAndPassesOnLaterWhatItHeldBack() throws IOException {
        try (Socket client = connect()) {
            say(client, 'a');
            proxy.set(Mode.HALF_OPEN);
            client.setSoTimeout(300);
            assertThatThrownBy(() -> say(client, 'b')).isInstanceOf(SocketTimeoutException.class);
            proxy.set(Mode.PASS);
            client.setSoTimeout(5_000);
            assertThat(client.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    void swallowsSomeAnswersAndResets() throws IOException {
        proxy.set(Mode.SWALLOW);
        for (int i = 0; proxy.swallowed() == 0; i++) {
            assertThat(i).isLessThan(200);
            try (Socket client = connect()) {
                say(client, 'a');
            } catch (IOException e) {
                // swallowed
            }
        }
    }

    @Test
    void theSameSeedSwallowsTheSameAnswers() throws IOException {
        try (Proxy again = Proxy.start(Ports.free(), server.port(), Tap.BLIND, SEED);
                Proxy other = Proxy.start(Ports.free(), server.port(), Tap.BLIND, SEED + 1)) {
            List<Boolean> answered = answered(proxy);
            assertThat(answered)
                    .contains(true, false)
                    .isEqualTo(answered(again))
                    .isNotEqualTo(answered(other));
        }
    }

    /** Whether each of thirty clients, one after the other, got its answer. */
    private static List<Boolean> answered(Proxy by) {
        by.set(Mode.SWALLOW);
        return IntStream.range(0, 30)
                .mapToObj(client -> {
                    try (Socket socket = connect(by)) {
                        return say(socket, 'a') == 'a';
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }

    private Socket connect() throws IOException {
        return connect(proxy);
    }

    private static Socket connect(Proxy to) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), to.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static int say(Socket client, int letter) throws IOException {
        client.getOutputStream().write(letter);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new IOException("hung up");
        }
        return answer;
    }
}
