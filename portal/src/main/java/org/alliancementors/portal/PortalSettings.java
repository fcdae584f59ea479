package org.alliancementors.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
 * @param keyLife how long a signing key signs before another one follows
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
        @DefaultValue("90d") Duration keyLife,
        @Valid @NotNull Services services,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration pageTimeout,
        @DefaultValue("60s") Duration apiTimeout,
        @Valid @NotNull Desk desk) {

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
