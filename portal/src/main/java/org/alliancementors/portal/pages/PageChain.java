package org.alliancementors.portal.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.kit.security.AuthorisationTable;
import org.alliancementors.kit.security.Route;
import org.alliancementors.portal.PortalSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the chains of all pages share: {@code pages.tsv} as the only list of who may see what, headers, and CSRF by a double-submit
 * cookie. The secret is in a cookie that scripts cannot read, the form carries it masked anew for each page; nothing is kept at the server,
 * so every portal takes the forms of every other one. Under HTTPS the cookie has the prefix {@code __Host-}, so no neighbouring host can
 * plant one.
 */
public final class PageChain {

    /** Pages whose address is a secret. */
    static final List<String> PRIVATE_PATHS = List.of(
            "/antwort/**",
            "/bestaetigen/**",
            "/status/**",
            "/einsatz/**",
            "/buendnis/**",
            "/uebergabe/**",
            "/profil/**",
            "/nachrichten/**",
            "/abmelden/**",
            "/mentor/anmelden/**");

    /** Pages behind a login. */
    static final List<String> LOGIN_PATHS = List.of("/fachberatung", "/fachberatung/**", "/mentor", "/mentor/**");

    /** Further pages with a form. */
    static final List<String> FORM_PATHS = List.of("/anfrage/**", "/link-verloren", "/barriere-melden");

    /** What programs fetch at an address that is a secret. */
    static final String CALENDARS = "/calendar/**";

    private static final String TABLE = "pages.tsv";
    private static final Set<String> ROLES = Set.of("desk", "mentor");
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
                    + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    private PageChain() {}

    /** Begins a chain: CSRF, headers, and who may see what. */
    public static HttpSecurity begin(HttpSecurity http, PortalSettings settings) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(cookies(settings.secure())))
                .headers(PageChain::headers)
                .authorizeHttpRequests(PageChain::rows);
    }

    private static void rows(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (Route page : table().routes()) {
            row(requests, HttpMethod.valueOf(page.method()), page);
            if (page.method().equals("GET")) {
                row(requests, HttpMethod.HEAD, page);
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void row(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            HttpMethod method,
            Route page) {
        var matched = requests.requestMatchers(method, page.path());
        if (page.open()) {
            matched.permitAll();
        } else {
            matched.hasAnyRole(page.roles().stream()
                    .map(role -> role.toUpperCase(Locale.ROOT))
                    .toArray(String[]::new));
        }
    }

    /** The table of pages; roles are those that have a login. */
    static AuthorisationTable table() {
        try (InputStream file = new ClassPathResource(TABLE).getInputStream()) {
            AuthorisationTable table =
                    AuthorisationTable.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            for (Route page : table.routes()) {
                if (!ROLES.containsAll(page.roles())) {
                    throw new IllegalStateException("%s: %s has a role without a login: use public or some of %s"
                            .formatted(TABLE, page, ROLES));
                }
            }
            return table;
        } catch (IOException e) {
            throw new IllegalStateException(TABLE + " cannot be read", e);
        }
    }

    static CookieCsrfTokenRepository cookies(boolean secure) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(secure ? "__Host-csrf" : "csrf");
        repository.setCookieCustomizer(
                cookie -> cookie.secure(secure).httpOnly(true).path("/").sameSite("Lax"));
        return repository;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), browsing-topics=()"))
                .crossOriginOpenerPolicy(opener ->
                        opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(notIndexed());
    }

    private static HeaderWriter notIndexed() {
        List<RequestMatcher> hidden = Stream.of(PRIVATE_PATHS, LOGIN_PATHS, List.of(CALENDARS))
                .flatMap(List::stream)
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList();
        return new DelegatingRequestMatcherHeaderWriter(
                new OrRequestMatcher(hidden), new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    }

    /** A form without its token is refused and says so; everything else that is not listed does not exist. */
    public static void refuse(HttpServletResponse response, Exception fault) throws IOException {
        response.sendError(
                fault instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
