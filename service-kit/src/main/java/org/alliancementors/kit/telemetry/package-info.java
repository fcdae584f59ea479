/**
 * Traces that continue over the outbox, and metrics and spans without personal data.
 *
 * <p>Addresses of links and of the tracking page carry a secret. They stay out of what is kept, in five places: there is
 * no access log ({@code server.tomcat.accesslog.enabled} in {@code kit.yml}); the metric {@code http.server.requests} and
 * the names of spans show the pattern of the route, or {@code UNKNOWN}; the address itself, which Spring would add to a
 * span, is left out by {@link org.alliancementors.kit.telemetry.PatternOnlyServerConvention} and, for calls to other
 * services, by {@link org.alliancementors.kit.telemetry.PatternOnlyClientConvention}; the loggers that name addresses are
 * quiet; and problem details never repeat the address. Calls to other services must use templates ({@code
 * uri("/tracking/{secret}", secret)}), since the metric of calls shows the template.
 */
@NullMarked
package org.alliancementors.kit.telemetry;

import org.jspecify.annotations.NullMarked;
