package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.RecordedObservations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretAddressesSliceTests extends PortalServer {

    private static final String SECRET = "k1.TopSecret0123456789";
    private static final List<String> PATHS = List.of(
            "/antwort/" + LinksFixture.answer(),
            "/bestaetigen/" + LinksFixture.confirm(),
            "/status/" + SECRET,
            "/status/" + SECRET + "/zurueckziehen");

    private final RecordedObservations observations;

    @Autowired
    SecretAddressesSliceTests(RecordedObservations observations) {
        this.observations = observations;
    }

    @Test
    void standInNoLogNoTraceAndNoMetric(CapturedOutput output) {
        for (int status : new int[] {200, 404, 500}) {
            MATCHING.answers("POST /answers/preview", status, status == 200 ? "{\"state\":\"OPEN\"}" : "{}");
            ALLIANCES.answers("GET /tracking/" + SECRET, status, status == 200 ? "{\"status\":\"X\"}" : "{}");
            PATHS.forEach(path -> browser().get(path));
        }
        // an answer that cannot be read, a form that is refused, a fault of our own
        MATCHING.answers("POST /answers/preview", 200, "no JSON");
        ALLIANCES.answers("GET /tracking/" + SECRET, 200, "{\"since\":\"never\"}");
        PATHS.forEach(path -> browser().get(path));
        PATHS.forEach(path -> browser().post(path, Map.of("a", "b")));

        assertThat(output.getAll()).contains("does not answer");
        assertThat(observations.all()).anyMatch(text -> text.contains("/antwort/{token}"));
        for (String secret : List.of(SECRET, LinksFixture.answer(), LinksFixture.confirm())) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(observations.all()).noneMatch(text -> text.contains(secret));
        }
    }
}
