package org.alliancementors.notification.correspondence.contacts;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import org.alliancementors.notification.correspondence.Contacts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The client of contact data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactsSettings.class)
class ContactsConfiguration {

    @Bean
    Contacts contacts(ContactsSettings settings, ObservationRegistry observations) {
        return new HttpContacts(client(settings, observations), settings, System::nanoTime);
    }

    static RestClient client(ContactsSettings settings, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(settings.timeout());
        return RestClient.builder()
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
    }
}
