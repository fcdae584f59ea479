package org.alliancementors.portal.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of the desk's queue and cases: they act in the name of whoever is logged in. */
@Configuration(proxyBeanMethods = false)
class DeskClients {

    @Bean
    DeskCases deskCases(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(DeskCases.class, Peer.MATCHING);
    }

    @Bean
    DeskMissions deskMissions(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(DeskMissions.class, Peer.ALLIANCE);
    }

    @Bean
    DeskMails deskMails(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(DeskMails.class, Peer.NOTIFICATION);
    }

    @Bean
    NamedMentors namedMentors(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(NamedMentors.class, Peer.MENTOR);
    }
}
