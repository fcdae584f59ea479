package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.alliancementors.sandbox.process.Ports;
import org.junit.jupiter.api.Test;

class PortPlanTests {

    @Test
    void theEnvironmentMovesAPart() {
        var plan = PortPlan.from(Map.of("ALLIANCE_PORT", "18081"));

        assertThat(plan.of(Part.ALLIANCE)).isEqualTo(18_081);
        assertThat(plan.of(Part.ALLIANCE_MANAGEMENT)).isEqualTo(9_081);
        assertThat(plan.of(Part.PORTAL)).isEqualTo(8_080);
        assertThat(plan.of(Part.MONGODB)).isEqualTo(27_017);
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndTheVariableThatMovesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            var plan = PortPlan.from(Map.of("SMTP_PORT", Integer.toString(port)));

            assertThatThrownBy(() -> plan.check(List.of(Part.SMTP)))
                    .isInstanceOf(ClearMessage.class)
                    .hasMessageContaining("Port " + port + " (mail server) is taken")
                    .hasMessageContaining("SMTP_PORT=");
        }
    }

    @Test
    void twoPartsOnOnePortAreNamed() {
        int port = Ports.free();
        var plan = PortPlan.from(Map.of("SMTP_PORT", Integer.toString(port), "KAFKA_PORT", Integer.toString(port)));

        assertThatThrownBy(() -> plan.check(List.of(Part.KAFKA, Part.SMTP)))
                .isInstanceOf(ClearMessage.class)
                .hasMessageContaining("SMTP_PORT")
                .hasMessageContaining("KAFKA_PORT");
    }

    @Test
    void whatIsNoPortIsSaid() {
        for (String value : List.of("abc", "0", "65536", "-1")) {
            assertThatThrownBy(() -> PortPlan.from(Map.of("KAFKA_PORT", value)))
                    .isInstanceOf(ClearMessage.class)
                    .hasMessageContaining("KAFKA_PORT")
                    .hasMessageContaining(value);
        }
        assertThat(PortPlan.from(Map.of("KAFKA_PORT", " ")).of(Part.KAFKA)).isEqualTo(9_092);
    }

    @Test
    void freePortsAreAllDifferent() {
        var plan = PortPlan.random();
        assertThat(List.of(Part.values()).stream().map(plan::of)).doesNotHaveDuplicates();
    }
}
