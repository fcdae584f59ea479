package org.alliancementors.portal.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.http.HttpClient;
import org.alliancementors.portal.PortalSettings;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Spring Cloud Gateway's routes, its client with time-outs, and what passes in headers. */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {

    @Bean
    RouterFunction<ServerResponse> apiRoutes(PortalSettings settings) {
        return ApiRoute.all(settings.services()).stream()
                .map(GatewayRoutes::routed)
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> routed(ApiRoute route) {
        RequestPredicate owned = route.patterns().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return GatewayRouterFunctions.route(route.service())
                .route(owned, http())
                .before(uri(route.target()))
                .before(stripPrefix(1))
                .filter(new ServiceFaults(route.service()))
                .build();
    }

    @Bean
    ProxyExchange proxyExchange(RestClient.Builder client, PortalSettings settings, GatewayMvcProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.apiTimeout());
        // a body goes through as it is, with the length that the service gave
        requests.enableCompression(false);
        return new RestClientProxyExchange(client.requestFactory(requests).build(), properties);
    }

    /** First of the filters: the others only ever see what may pass. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestHttpHeadersFilter passedRequestHeaders() {
        return (headers, request) -> PassedHeaders.ofRequest(headers);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ResponseHttpHeadersFilter passedResponseHeaders() {
        return (headers, response) -> PassedHeaders.ofResponse(headers);
    }
}
