package org.alliancementors.portal.services;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.tokens.AccessTokens;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the clients of the services from interfaces of HTTP exchanges: a token, time-outs, tolerant reading, and exceptions that name
 * no address. What a service does not answer in time, or with a fault of ours, is {@link ServiceDown}; what it refuses is
 * {@link ServiceRefused} with its problem's code.
 */
@Component
public final class ServiceProxies {

    /** Newer services may say more than this portal knows. */
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final RestClient.Builder client;
    private final PortalSettings settings;
    private final AccessTokens tokens;

    ServiceProxies(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        this.client = client;
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Calls in the name of the portal, which acts for visitors with a valid link. */
    public <T> T forVisitors(Class<T> type, Peer peer) {
        return proxy(type, peer, tokens::own, settings.pageTimeout());
    }

    /** Calls in the name of whoever is logged in while it is called. */
    public <T> T forWhoIsLoggedIn(Class<T> type, Peer peer) {
        return proxy(type, peer, () -> LoggedIn.token(tokens), settings.pageTimeout());
    }

    /** The same for what takes long, such as imports. */
    public <T> T forLongWork(Class<T> type, Peer peer) {
        return proxy(type, peer, () -> LoggedIn.token(tokens), settings.apiTimeout());
    }

    private <T> T proxy(Class<T> type, Peer peer, Supplier<String> token, Duration timeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(timeout);
        RestClient built = client.clone()
                .baseUrl(peer.address(settings.services()))
                .requestFactory(requests)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(TOLERANT)))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(token.get());
                    try {
                        return execution.execute(request, body);
                    } catch (IOException e) {
                        throw new ServiceDown(peer.label(), e.getClass().getName());
                    }
                })
                .defaultStatusHandler(ServiceProxies::ourFault, (request, response) -> {
                    throw new ServiceDown(peer.label(), response.getStatusCode().toString());
                })
                .defaultStatusHandler(HttpStatusCode::is4xxClientError, (request, response) -> {
                    throw Problems.read(peer.label(), response, TOLERANT);
                })
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(built))
                .build()
                .createClient(type);
    }

    /** A token of ours that a service refuses is nothing that a visitor could mend. */
    private static boolean ourFault(HttpStatusCode status) {
        return status.is5xxServerError() || status.value() == 401 || status.value() == 429;
    }
}
