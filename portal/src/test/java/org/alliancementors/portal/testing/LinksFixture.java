package org.alliancementors.portal.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.jspecify.annotations.Nullable;

/** Links as notification-service puts them into mails, with a key of this test run. */
public final class LinksFixture {

    private static final KeyPair KEY = key();
    private static final LinkSigner SIGNER = new LinkSigner(jwk(true));

    /** When all links were made. */
    public static final Instant MADE = Instant.parse("2026-11-20T10:00:00Z");

    /** What the portals of the tests take for now. */
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private static final AtomicInteger LOGINS = new AtomicInteger();

    private LinksFixture() {}

    /** The public key, for {@code kit.links.verification-key}. */
    public static String verificationKey() {
        return jwk(false);
    }

    /** A good link to answer for mission-1. */
    public static String answer() {
        return link("answer", "mentor-1", MADE.plus(Duration.ofDays(2)));
    }

    /** A good link to say whether to stand by for mission-1. */
    public static String standby() {
        return link("standby", "mentor-2", MADE.plus(Duration.ofDays(2)));
    }

    /** One that is too old. */
    public static String expiredStandby() {
        return link("standby", "mentor-2", MADE.plusSeconds(1));
    }

    /** One that is too old. */
    public static String expiredAnswer() {
        return link("answer", "mentor-1", MADE.plusSeconds(1));
    }

    /** A good link to confirm mission-1. */
    public static String confirm() {
        return link("confirm", null, MADE.plus(Duration.ofDays(7)));
    }

    /** One that is too old. */
    public static String expiredConfirm() {
        return link("confirm", null, MADE.plusSeconds(1));
    }

    /** A good link for the mentor of mission-1. */
    public static String mentoring() {
        return link("mentoring", "mentor-1", MADE.plus(Duration.ofDays(180)));
    }

    /** A good link of the yearly question to an alliance. */
    public static String allianceCheck() {
        return link("alliance-check", "contact", MADE.plus(Duration.ofDays(28)));
    }

    /** A good link of the new contact of an alliance. */
    public static String handover() {
        return link("alliance-handover", "new", MADE.plus(Duration.ofDays(14)));
    }

    /** A good link of the yearly question to a mentor. */
    public static String profileCheck() {
        return link("profile-check", "mentor-1", MADE.plus(Duration.ofDays(42)));
    }

    /** A good link to the preferences of a mentor. */
    public static String preferences() {
        return SIGNER.sign(
                new LinkToken("preferences", "mentor:mentor-1", null, null, MADE, MADE.plus(Duration.ofDays(365))));
    }

    /** A good address of mentor-1's calendar. */
    public static String calendar() {
        return SIGNER.sign(new LinkToken("calendar", "mentor-1", 0, null, MADE, MADE.plus(Duration.ofDays(730))));
    }

    /** A good link that lets mentor-1 in, each one another. */
    public static String login() {
        return login("mentor-1");
    }

    /** A good link that lets a mentor in, each one another. */
    public static String login(String mentor) {
        return SIGNER.sign(
                new LinkToken("login", mentor, LOGINS.incrementAndGet(), null, MADE, NOW.plus(Duration.ofMinutes(30))));
    }

    /** The same for portals whose clock goes. */
    public static String loginFromNowOn() {
        Instant now = Instant.now();
        return SIGNER.sign(new LinkToken(
                "login", "mentor-1", LOGINS.incrementAndGet(), null, now, now.plus(Duration.ofMinutes(30))));
    }

    /** One that is too old. */
    public static String expired(String purpose) {
        return link(purpose, "mentor-1", MADE.plusSeconds(1));
    }

    private static String link(String purpose, @Nullable String person, Instant expiresAt) {
        return SIGNER.sign(new LinkToken(purpose, "mission-1", person == null ? null : 1, person, MADE, expiresAt));
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwk(boolean withPrivatePart) {
        String d =
                withPrivatePart ? ",\"d\":\"%s\"".formatted(raw(KEY.getPrivate().getEncoded())) : "";
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"test\",\"x\":\"%s\"%s}"
                .formatted(raw(KEY.getPublic().getEncoded()), d);
    }

    /** The key itself are the last 32 bytes of its encoding. */
    private static String raw(byte[] encoded) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }
}
