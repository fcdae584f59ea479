package org.alliancementors.portal.request;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.drafts.DraftSecret;
import org.alliancementors.portal.drafts.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds and keeps a visitor's draft by their cookie. Whoever only looks gets no cookie and leaves nothing behind: both begin with the first
 * step that is kept. What cannot be read, because it is older or was sealed otherwise, counts as not filled in yet.
 */
@Component
final class DraftKeeper {

    private static final String SENT = "gesendet";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Drafts drafts;
    private final InstantSource clock;
    private final String cookie;
    private final boolean secure;

    DraftKeeper(Drafts drafts, InstantSource clock, PortalSettings settings) {
        this.drafts = drafts;
        this.clock = clock;
        this.secure = settings.secure();
        this.cookie = secure ? "__Host-anfrage" : "anfrage";
    }

    /** The visitor's draft; an empty one where there is none. */
    RequestDraft open(HttpServletRequest request) {
        Cookie carried = WebUtils.getCookie(request, cookie);
        Optional<DraftSecret> secret = DraftSecret.read(carried == null ? null : carried.getValue());
        return secret.map(this::read).orElse(RequestDraft.NONE);
    }

    /** Keeps a step. What was sent before is over: a new draft begins with it. */
    void keep(RequestDraft draft, Step step, Object form, HttpServletResponse response) {
        DraftSecret known = draft.sent() == null ? draft.secret() : null;
        DraftSecret secret = known == null ? DraftSecret.fresh() : known;
        drafts.keep(secret.id(), step.code(), seal(secret, step.code(), form), clock.instant());
        if (known == null) {
            setCookie(response, secret.cookie(), null);
        }
    }

    /** Keeps what came of a draft, and nothing else of it. */
    void sent(DraftSecret secret, Sent sent) {
        drafts.keepOnly(secret.id(), SENT, seal(secret, SENT, sent), clock.instant());
    }

    /** Forgets a draft. */
    void forget(RequestDraft draft, HttpServletResponse response) {
        DraftSecret secret = draft.secret();
        if (secret != null) {
            drafts.forget(secret.id());
            setCookie(response, "", Duration.ZERO);
        }
    }

    private RequestDraft read(DraftSecret secret) {
        Map<String, byte[]> parts = drafts.find(secret.id());
        return parts.isEmpty()
                ? RequestDraft.NONE
                : new RequestDraft(
                        secret,
                        read(secret, parts, Step.ANLIEGEN.code(), ConcernForm.class),
                        read(secret, parts, Step.ORT.code(), PlaceForm.class),
                        read(secret, parts, Step.ZEIT.code(), MeetingForm.class),
                        read(secret, parts, Step.KONTAKT.code(), ContactForm.class),
                        read(secret, parts, SENT, Sent.class));
    }

    private static <T> @Nullable T read(DraftSecret secret, Map<String, byte[]> parts, String name, Class<T> type) {
        byte[] sealed = parts.get(name);
        if (sealed == null) {
            return null;
        }
        try {
            return secret.open(name, sealed)
                    .map(plain -> JSON.readValue(plain, type))
                    .orElse(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static byte[] seal(DraftSecret secret, String name, Object form) {
        return secret.seal(name, JSON.writeValueAsBytes(form));
    }

    private void setCookie(HttpServletResponse response, String value, @Nullable Duration age) {
        ResponseCookie.ResponseCookieBuilder set = ResponseCookie.from(cookie, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (age == null ? set : set.maxAge(age)).build().toString());
    }
}
