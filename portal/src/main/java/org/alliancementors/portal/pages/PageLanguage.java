package org.alliancementors.portal.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.alliancementors.portal.PortalSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a page speaks: the one chosen with {@code ?lang=} (remembered in a cookie for the browser session), else the one of the
 * mission or the mentor that the page is about, else the browser's, else German.
 */
@Component("localeResolver")
public final class PageLanguage implements LocaleResolver, HandlerInterceptor {

    /** Name of parameter and cookie. */
    static final String CHOICE = "lang";

    private static final String SUBJECT = PageLanguage.class.getName() + ".subject";
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final boolean secure;

    PageLanguage(PortalSettings settings) {
        this.secure = settings.secure();
    }

    /** Says which language those speak whom the page is for; text that is no language of ours is ignored. */
    public static void prefer(HttpServletRequest request, @Nullable String language) {
        Locale spoken = spoken(language);
        if (spoken != null) {
            request.setAttribute(SUBJECT, spoken);
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosen = spoken(request.getParameter(CHOICE));
        if (chosen == null) {
            Cookie cookie = WebUtils.getCookie(request, CHOICE);
            chosen = cookie == null ? null : spoken(cookie.getValue());
        }
        if (chosen == null && request.getAttribute(SUBJECT) instanceof Locale subject) {
            chosen = subject;
        }
        return chosen == null ? browsers(request) : chosen;
    }

    private static Locale browsers(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.length() > 500) {
            return Locale.GERMAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException e) {
            return Locale.GERMAN;
        }
    }

    private static @Nullable Locale spoken(@Nullable String language) {
        for (Locale locale : SPOKEN) {
            if (locale.getLanguage().equalsIgnoreCase(language)) {
                return locale;
            }
        }
        return null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale chosen = spoken(request.getParameter(CHOICE));
        if (chosen != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(CHOICE, chosen.getLanguage())
                            .path("/")
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with ?lang=de or ?lang=en");
    }
}
