package org.alliancementors.portal.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of the desk's pages besides the cases: they act for whoever is logged in. */
@Configuration(proxyBeanMethods = false)
class OfficeClients {

    @Bean
    PolicyService policyService(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(PolicyService.class, Peer.MATCHING);
    }

    @Bean
    MentorDesk mentorDesk(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(MentorDesk.class, Peer.MENTOR);
    }

    @Bean
    MailLedger mailLedger(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(MailLedger.class, Peer.NOTIFICATION);
    }

    @Bean
    MissionLookup missionLookup(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(MissionLookup.class, Peer.ALLIANCE);
    }

    @Bean
    MissionNumbers missionNumbers(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(MissionNumbers.class, Peer.ALLIANCE);
    }

    @Bean
    AllianceDesk allianceDesk(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(AllianceDesk.class, Peer.ALLIANCE);
    }
}
