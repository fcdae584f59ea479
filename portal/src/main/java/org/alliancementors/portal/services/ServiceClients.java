package org.alliancementors.portal.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.tokens.AccessTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the clients: own token, time-outs, tolerant reading, and exceptions that name no address. */
@Configuration(proxyBeanMethods = false)
class ServiceClients {

    /** Newer services may say more than this portal knows. */
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Bean
    AllianceService allianceService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                AllianceService.class, "alliance-service", settings.services().alliance(), client, settings, tokens);
    }

    @Bean
    MentoringService mentoringService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                MentoringService.class, "alliance-service", settings.services().alliance(), client, settings, tokens);
    }

    @Bean
    AllianceLinks allianceLinks(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                AllianceLinks.class, "alliance-service", settings.services().alliance(), client, settings, tokens);
    }

    @Bean
    RequestService requestService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                RequestService.class, "alliance-service", settings.services().alliance(), client, settings, tokens);
    }

    @Bean
    GalleryService galleryService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(GalleryService.class, "mentor-service", settings.services().mentor(), client, settings, tokens);
    }

    @Bean
    MentorService mentorService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(MentorService.class, "mentor-service", settings.services().mentor(), client, settings, tokens);
    }

    @Bean
    MatchingService matchingService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                MatchingService.class, "matching-service", settings.services().matching(), client, settings, tokens);
    }

    @Bean
    NotificationService notificationService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                NotificationService.class,
                "notification-service",
                settings.services().notification(),
                client,
                settings,
                tokens);
    }

    @Bean
    CalendarService calendarService(RestClient.Builder client, PortalSettings settings, AccessTokens tokens) {
        return proxy(
                CalendarService.class,
                "notification-service",
                settings.services().notification(),
                client,
                settings,
                tokens);
    }

    private static <T> T proxy(
            Class<T> type,
            String service,
            URI target,
            RestClient.Builder client,
            PortalSettings settings,
            AccessTokens tokens) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.pageTimeout());
        RestClient built = client.clone()
                .baseUrl(target)
                .requestFactory(requests)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(TOLERANT)))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(tokens.own());
                    try {
                        return execution.execute(request, body);
                    } catch (IOException e) {
                        throw new ServiceDown(service, e.getClass().getName());
                    }
                })
                .defaultStatusHandler(ServiceClients::ourFault, (request, response) -> {
                    throw new ServiceDown(service, response.getStatusCode().toString());
                })
                .defaultStatusHandler(HttpStatusCode::is4xxClientError, (request, response) -> {
                    throw Problems.read(service, response, TOLERANT);
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
