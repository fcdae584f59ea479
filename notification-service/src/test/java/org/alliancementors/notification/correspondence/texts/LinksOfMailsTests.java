package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.notification.LinkKeys;
import org.junit.jupiter.api.Test;

/** Links entitle to one thing, for a while, and are the same in every copy. */
class LinksOfMailsTests {

    private static final Instant ISSUED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-26T13:00:00Z");

    private final LinkKeys keys = LinkKeys.fresh();
    private final SignedLinks links =
            new SignedLinks(URI.create("https://portal.example"), Duration.ofDays(30), new LinkSigner(keys.signing()));

    @Test
    void anAnswerLinkIsBoundToMissionAttemptAndMentor() {
        var link = links.answer(new MissionId("m-1"), 2, new MentorId("M01"), ISSUED, DEADLINE);
        assertThat(link.toString()).startsWith("https://portal.example/antwort/");
        var token = link.getPath().substring("/antwort/".length());
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "answer"))
                .isEqualTo(new Verification.Verified(
                        new LinkToken("answer", "m-1", 2, "M01", ISSUED, DEADLINE.plus(Duration.ofDays(30)))));
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "confirm"))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void aStandbyLinkIsBoundToMissionNumberAndMentorAndAnswersNothingElse() {
        var link = links.standby(new MissionId("m-1"), 1, new MentorId("M02"), ISSUED, DEADLINE);
        assertThat(link.toString()).startsWith("https://portal.example/antwort/");
        var token = link.getPath().substring("/antwort/".length());
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "standby"))
                .isEqualTo(new Verification.Verified(
                        new LinkToken("standby", "m-1", 1, "M02", ISSUED, DEADLINE.plus(Duration.ofDays(30)))));
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "answer"))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void aConfirmLinkIsBoundToTheMission() {
        var link = links.confirm(new MissionId("m-1"), ISSUED, DEADLINE);
        var token = link.getPath().substring("/bestaetigen/".length());
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "confirm"))
                .isEqualTo(new Verification.Verified(
                        new LinkToken("confirm", "m-1", null, null, ISSUED, DEADLINE.plus(Duration.ofDays(30)))));
    }

    // N2: retries are identical
    @Test
    void theSameMailHasTheSameLink() {
        assertThat(links.answer(new MissionId("m-1"), 2, new MentorId("M01"), ISSUED, DEADLINE))
                .isEqualTo(links.answer(new MissionId("m-1"), 2, new MentorId("M01"), ISSUED, DEADLINE));
    }

    @Test
    void theStatusLinkCarriesTheTrackingSecret() {
        assertThat(links.status("k1-abc")).isEqualTo(URI.create("https://portal.example/status/k1-abc"));
    }
}
