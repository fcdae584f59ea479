package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.notification.correspondence.Links;

/** Links with signed tokens in their path. A token outlives its deadline by a grace, so that its page can say that it is over. */
final class SignedLinks implements Links {

    private final String portal;
    private final Duration grace;
    private final LinkSigner signer;

    SignedLinks(URI portal, Duration grace, LinkSigner signer) {
        this.portal = portal.toString().replaceFirst("/$", "");
        this.grace = grace;
        this.signer = signer;
    }

    private URI below(String path) {
        return URI.create(portal + path);
    }

    @Override
    public URI confirm(MissionId mission, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("confirm", mission.value(), null, null, issuedAt, deadline.plus(grace));
        return below("/bestaetigen/" + signer.sign(token));
    }

    @Override
    public URI answer(MissionId mission, int attempt, MentorId mentor, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("answer", mission.value(), attempt, mentor.value(), issuedAt, deadline.plus(grace));
        return below("/antwort/" + signer.sign(token));
    }

    @Override
    public URI standby(MissionId mission, int standby, MentorId mentor, Instant issuedAt, Instant deadline) {
        var token = new LinkToken("standby", mission.value(), standby, mentor.value(), issuedAt, deadline.plus(grace));
        return below("/antwort/" + signer.sign(token));
    }

    @Override
    public URI status(String trackingSecret) {
        return below("/status/" + trackingSecret);
    }
}
