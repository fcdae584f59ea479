package org.alliancementors.portal.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Which headers go through the gateway: a list of those that the API knows, so that cookies, hop-by-hop headers, and anything a caller
 * invents stay outside. A {@code Location} of a service becomes one of the API.
 */
final class PassedHeaders {

    private static final List<String> REQUEST = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "traceparent",
            "tracestate");

    private static final List<String> RESPONSE = List.of(
            HttpHeaders.ALLOW,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            "Content-Security-Policy",
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.VARY,
            HttpHeaders.WWW_AUTHENTICATE);

    private PassedHeaders() {}

    static HttpHeaders ofRequest(HttpHeaders all) {
        return only(REQUEST, all);
    }

    static HttpHeaders ofResponse(HttpHeaders all) {
        HttpHeaders passed = only(RESPONSE, all);
        URI location = all.getLocation();
        if (location != null && location.getRawPath() != null) {
            String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
            passed.set(HttpHeaders.LOCATION, ApiRoute.PREFIX + location.getRawPath() + query);
        }
        return passed;
    }

    private static HttpHeaders only(List<String> names, HttpHeaders all) {
        HttpHeaders passed = new HttpHeaders();
        for (String name : names) {
            List<String> values = all.get(name);
            if (values != null) {
                passed.put(name, values);
            }
        }
        return passed;
    }
}
