package org.alliancementors.portal.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.kit.security.AuthorisationTable;
import org.alliancementors.kit.security.Route;
import org.alliancementors.portal.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
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
 * The chain of the pages: open is what {@code pages.tsv} lists, everything else is "not found". CSRF by a double-submit cookie: the secret
 * is in a cookie that scripts cannot read, the form carries it masked anew for each page; nothing is kept at the server, so every portal
 * takes the forms of every other one. Only ending mails with one click needs no token but that of its address. Under HTTPS the cookie has the prefix {@code __Host-}, so no neighbouring host can plant one.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

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
            "/abmelden/**");

    /** Sent by mail programs, which have seen no page and keep no cookie; the token in the address entitles to it (RFC 8058). */
    private static final String ONE_CLICK = "/abmelden/*";

    /** Further pages with a form. */
    static final List<String> FORM_PATHS = List.of("/anfrage/**", "/link-verloren", "/barriere-melden");

    /** What programs fetch at an address that is a secret. */
    static final String CALENDARS = "/calendar/**";

    private static final String TABLE = "pages.tsv";
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
                    + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain pageChain(HttpSecurity http, PortalSettings settings) {
        List<Route> pages = table().routes();
        return http.csrf(csrf -> csrf.csrfTokenRepository(cookies(settings.secure()))
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ONE_CLICK)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PageSecurity::headers)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    for (Route page : pages) {
                        requests.requestMatchers(HttpMethod.valueOf(page.method()), page.path())
                                .permitAll();
                        if (page.method().equals("GET")) {
                            requests.requestMatchers(HttpMethod.HEAD, page.path())
                                    .permitAll();
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint((request, response, fault) -> refuse(response, fault))
                                .accessDeniedHandler((request, response, fault) -> refuse(response, fault)))
                .build();
    }

    /** Rows that all are public: pages have no login yet. */
    static AuthorisationTable table() {
        try (InputStream file = new ClassPathResource(TABLE).getInputStream()) {
            AuthorisationTable table =
                    AuthorisationTable.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            for (Route page : table.routes()) {
                if (!page.open()) {
                    throw new IllegalStateException(
                            "%s: %s is not public, but pages have no login".formatted(TABLE, page));
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
        List<RequestMatcher> secretAddresses = Stream.concat(PRIVATE_PATHS.stream(), Stream.of(CALENDARS))
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList();
        return new DelegatingRequestMatcherHeaderWriter(
                new OrRequestMatcher(secretAddresses), new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    }

    /** A form without its token is refused and says so; everything else that is not listed does not exist. */
    private static void refuse(HttpServletResponse response, Exception fault) throws IOException {
        response.sendError(
                fault instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
