package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
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

    private static final Instant END = DEADLINE.plus(Duration.ofDays(30));

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
    void aMentoringLinkIsBoundToMissionAndMentorForHalfAYearAndAnswersNothingElse() {
        var link = links.mentoring(new MissionId("m-1"), new MentorId("M01"), ISSUED);
        assertThat(link.toString()).startsWith("https://portal.example/einsatz/");
        var token = link.getPath().substring("/einsatz/".length());
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "mentoring"))
                .isEqualTo(new Verification.Verified(
                        new LinkToken("mentoring", "m-1", null, "M01", ISSUED, ISSUED.plus(Duration.ofDays(180)))));
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "answer"))
                .isInstanceOf(Verification.Refused.class);
        assertThat(links.mentoring(new MissionId("m-1"), new MentorId("M01"), ISSUED))
                .isEqualTo(link);
    }

    @Test
    void aConfirmLinkIsBoundToTheMission() {
        var link = links.confirm(new MissionId("m-1"), ISSUED, DEADLINE);
        var token = link.getPath().substring("/bestaetigen/".length());
        assertThat(new LinkVerifier(keys.verification(), () -> ISSUED).verify(token, "confirm"))
                .isEqualTo(new Verification.Verified(
                        new LinkToken("confirm", "m-1", null, null, ISSUED, DEADLINE.plus(Duration.ofDays(30)))));
    }

    @Test
    void aCheckLinkIsBoundToAllianceAndNumberAndAnswersNothingElse() {
        var link = links.allianceCheck(new AllianceId("a-1"), 2, ISSUED, DEADLINE);
        entitles(link, "/buendnis/", new LinkToken("alliance-check", "a-1", 2, null, ISSUED, END));
    }

    @Test
    void aHandoverLinkIsBoundToOneOfTheTwo() {
        var alliance = new AllianceId("a-1");
        entitles(
                links.handover(alliance, 3, false, ISSUED, DEADLINE),
                "/uebergabe/",
                new LinkToken("alliance-handover", "a-1", 3, "old", ISSUED, END));
        entitles(
                links.handover(alliance, 3, true, ISSUED, DEADLINE),
                "/uebergabe/",
                new LinkToken("alliance-handover", "a-1", 3, "new", ISSUED, END));
    }

    @Test
    void aProfileLinkIsBoundToMentorAndNumberAndAnswersNothingElse() {
        var link = links.profileCheck(new MentorId("M01"), 1, ISSUED, DEADLINE);
        entitles(link, "/profil/", new LinkToken("profile-check", "M01", 1, null, ISSUED, END));
    }

    @Test
    void aLoginLinkIsBoundToTheMentorForHalfAnHour() {
        var end = ISSUED.plus(Duration.ofMinutes(30));
        var link = links.login(new MentorId("M01"), 4, ISSUED);
        entitles(link, "/mentor/anmelden/", new LinkToken("login", "M01", 4, "M01", ISSUED, end));
        var token = link.getPath().substring("/mentor/anmelden/".length());
        assertThat(new LinkVerifier(keys.verification(), () -> end).verify(token, "login"))
                .isEqualTo(new Verification.Refused(Verification.Reason.EXPIRED));
    }

    @Test
    void anAddressOfACalendarIsBoundToMentorAndGenerationForTwoYears() {
        var address = links.calendar(new MentorId("M01"), 3, ISSUED);
        assertThat(address.toString()).endsWith(".ics");
        entitles(
                URI.create(address.toString().replaceFirst("\\.ics$", "")),
                "/calendar/",
                new LinkToken("calendar", "M01", 3, null, ISSUED, ISSUED.plus(Duration.ofDays(730))));
    }

    private void entitles(URI link, String path, LinkToken expected) {
        assertThat(link.toString()).startsWith("https://portal.example" + path);
        var token = link.getPath().substring(path.length());
        var verifier = new LinkVerifier(keys.verification(), () -> ISSUED);
        assertThat(verifier.verify(token, expected.purpose())).isEqualTo(new Verification.Verified(expected));
        assertThat(verifier.verify(token, "answer")).isInstanceOf(Verification.Refused.class);
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
