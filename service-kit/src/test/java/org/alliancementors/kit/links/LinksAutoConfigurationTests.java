package org.alliancementors.kit.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.kit.ClockAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LinksAutoConfigurationTests {

    private static final String PRIVATE =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"t1\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}";
    private static final String PUBLIC =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"t1\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, LinksAutoConfiguration.class));

    @Test
    void whoHasNoKeyHasNoBean() {
        runner.withPropertyValues("kit.links.signing-key=", "kit.links.verification-key=")
                .run(context ->
                        assertThat(context).doesNotHaveBean(LinkSigner.class).doesNotHaveBean(LinkVerifier.class));
    }

    @Test
    void whoMayVerifyCannotSign() {
        runner.withPropertyValues("kit.links.verification-key=" + PUBLIC)
                .run(context ->
                        assertThat(context).doesNotHaveBean(LinkSigner.class).hasSingleBean(LinkVerifier.class));
    }

    @Test
    void theTokenIsStableOverReleases() {
        runner.withPropertyValues("kit.links.signing-key=" + PRIVATE).run(context -> {
            LinkToken token = new LinkToken(
                    "answer",
                    "m1",
                    1,
                    "p1",
                    Instant.ofEpochSecond(1_700_000_000),
                    Instant.ofEpochSecond(1_700_086_400));
            assertThat(context.getBean(LinkSigner.class).sign(token))
                    .startsWith(
                            "eyJhbGciOiJFZERTQSIsImtpZCI6InQxIn0.eyJwIjoiYW5zd2VyIiwicyI6Im0xIiwiYSI6MSwidyI6InAxIiwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwODY0MDB9.");
        });
    }

    @Test
    void theClockMoves() {
        runner.withPropertyValues("kit.clock.offset=PT72H")
                .run(context -> assertThat(Duration.between(
                                Instant.now(),
                                context.getBean(InstantSource.class).instant()))
                        .isBetween(Duration.ofHours(71), Duration.ofHours(73)));
    }
}
