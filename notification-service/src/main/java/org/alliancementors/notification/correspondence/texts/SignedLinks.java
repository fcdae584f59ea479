package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.notification.correspondence.Links;
import org.alliancementors.notification.preferences.Reader;

/** Links with signed tokens in their path. A token outlives its deadline by a grace, so that its page can say that it is over. */
final class SignedLinks implements Links {

    /** How long a mission's mentor can use the page of the mission from one mail on. */
    private static final Duration MENTORING = Duration.ofDays(180);

    /** How long the link in a mail leads to the preferences of its reader. */
    private static final Duration PREFERENCES = Duration.ofDays(365);

    /** How long a calendar can be subscribed to from one mail on. */
    private static final Duration SUBSCRIPTION = Duration.ofDays(730);

    private final String portal;
    private final Duration grace;
    private final Function<LinkToken, String> signing;

    SignedLinks(URI portal, Duration grace, LinkSigner signer) {
        this(portal, grace, signer::sign);
    }

    /** With tokens that somebody else makes: those of previews are none and open nothing. */
    SignedLinks(URI portal, Duration grace, Function<LinkToken, String> signing) {
        this.portal = portal.toString().replaceFirst("/$", "");
        this.grace = grace;
        this.signing = signing;
    }

    private URI below(String path) {
        return URI.create(portal + path);
    }

    @Override
    public URI confirm(MissionId mission, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("confirm", mission.value(), null, null, issuedAt, deadline.plus(grace));
        return below("/bestaetigen/" + signing.apply(token));
    }

    @Override
    public URI answer(MissionId mission, int attempt, MentorId mentor, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("answer", mission.value(), attempt, mentor.value(), issuedAt, deadline.plus(grace));
        return below("/antwort/" + signing.apply(token));
    }

    @Override
    public URI standby(MissionId mission, int standby, MentorId mentor, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("standby", mission.value(), standby, mentor.value(), issuedAt, deadline.plus(grace));
        return below("/antwort/" + signing.apply(token));
    }

    @Override
    public URI mentoring(MissionId mission, MentorId mentor, Instant issuedAt) {
        var token =
                new LinkToken("mentoring", mission.value(), null, mentor.value(), issuedAt, issuedAt.plus(MENTORING));
        return below("/einsatz/" + signing.apply(token));
    }

    @Override
    public URI allianceCheck(AllianceId alliance, int number, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("alliance-check", alliance.value(), number, null, issuedAt, deadline.plus(grace));
        return below("/buendnis/" + signing.apply(token));
    }

    @Override
    public URI handover(AllianceId alliance, int handover, boolean next, Instant issuedAt, Instant deadline) {
        var token = new LinkToken(
                "alliance-handover", alliance.value(), handover, next ? "new" : "old", issuedAt, deadline.plus(grace));
        return below("/uebergabe/" + signing.apply(token));
    }

    @Override
    public URI profileCheck(MentorId mentor, int number, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("profile-check", mentor.value(), number, null, issuedAt, deadline.plus(grace));
        return below("/profil/" + signing.apply(token));
    }

    @Override
    public URI login(MentorId mentor, int number, Instant issuedAt) {
        var token = new LinkToken("login", mentor.value(), number, mentor.value(), issuedAt, issuedAt.plus(LOGIN));
        return below("/mentor/anmelden/" + signing.apply(token));
    }

    @Override
    public URI preferences(Reader reader, Instant issuedAt) {
        return below("/nachrichten/" + ofPreferences(reader, issuedAt));
    }

    @Override
    public URI unsubscribe(Reader reader, Instant issuedAt) {
        return below("/abmelden/" + ofPreferences(reader, issuedAt));
    }

    private String ofPreferences(Reader reader, Instant issuedAt) {
        return signing.apply(
                new LinkToken("preferences", reader.toString(), null, null, issuedAt, issuedAt.plus(PREFERENCES)));
    }

    @Override
    public URI desk() {
        return below("/fachberatung");
    }

    @Override
    public URI calendar(MentorId mentor, int generation, Instant issuedAt) {
        var token = new LinkToken("calendar", mentor.value(), generation, null, issuedAt, issuedAt.plus(SUBSCRIPTION));
        return below("/calendar/" + signing.apply(token) + ".ics");
    }

    @Override
    public URI status(String trackingSecret) {
        return below("/status/" + trackingSecret);
    }
}
