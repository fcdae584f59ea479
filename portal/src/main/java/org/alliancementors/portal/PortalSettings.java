package org.alliancementors.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The portal's own settings.
 *
 * @param url where people and machines reach the portal: issuer of the tokens and base of the links, without a slash at its end
 * @param clientSecrets {@code role=secret,role=secret}: the machines that may get a token; none where empty
 * @param staff {@code name=hash,name=hash}: who of the advisory desk may log in; nobody where empty
 * @param keyLife how long a signing key signs before another one follows
 * @param session how long a login holds
 * @param draftLife how long a request in the making is kept after its last step
 * @param numbersEvery how often the numbers of the start page are asked for; zero for never
 * @param live live updates of the status page
 * @param services where the services are
 * @param connectTimeout how long a connection to a service may take
 * @param pageTimeout how long a page waits for a service's answer
 * @param apiTimeout how long a routed call may take; imports are the slowest
 * @param desk whom people can ask instead
 */
@Validated
@ConfigurationProperties("portal")
public record PortalSettings(
        @NotNull URI url,
        @DefaultValue("") String clientSecrets,
        @DefaultValue("") String staff,
        @DefaultValue("90d") Duration keyLife,
        @Valid @DefaultValue Session session,
        @DefaultValue("2d") Duration draftLife,
        @DefaultValue("1m") Duration numbersEvery,
        @Valid @DefaultValue Live live,
        @Valid @NotNull Services services,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration pageTimeout,
        @DefaultValue("60s") Duration apiTimeout,
        @Valid @NotNull Desk desk) {

    /**
     * How long a login holds.
     *
     * @param life however busy the person is
     * @param idle while nothing is heard of the person
     */
    public record Session(
            @DefaultValue("8h") Duration life,
            @DefaultValue("60m") Duration idle) {}

    /**
     * Where the services are, without a path.
     *
     * @param alliance alliance-service
     * @param mentor mentor-service
     * @param matching matching-service
     * @param notification notification-service
     */
    public record Services(
            @NotNull URI alliance,
            @NotNull URI mentor,
            @NotNull URI matching,
            @NotNull URI notification) {}

    /**
     * Live updates of the status page.
     *
     * @param viewers how many streams one portal holds open; whoever comes later gets by with looking again once a minute
     * @param viewersPerMission how many of them for one mission
     * @param lookEvery how often a mission that somebody watches is looked at; each look is a little early or late
     * @param life when a stream ends, to be opened anew by the browser
     */
    public record Live(
            @DefaultValue("200") @Positive int viewers,
            @DefaultValue("5") @Positive int viewersPerMission,
            @DefaultValue("5s") Duration lookEvery,
            @DefaultValue("10m") Duration life) {}

    /**
     * The advisory desk.
     *
     * @param name what it is called
     * @param email its address
     * @param phone its number
     */
    public record Desk(
            @NotBlank String name,
            @NotBlank String email,
            @NotBlank String phone) {}

    /** Refuses an address with a slash at its end: issuer and links would have two. */
    public PortalSettings {
        if (url.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "PORTAL_URL '%s' ends with a slash: leave it out, and the same at every service".formatted(url));
        }
    }

    /** Whether people reach the portal by HTTPS, so that its cookies may ask for it. */
    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "PortalSettings[url=%s, services=%s]".formatted(url, services);
    }
}
