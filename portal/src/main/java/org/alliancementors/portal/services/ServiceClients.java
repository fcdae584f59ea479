package org.alliancementors.portal.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients that act for visitors, and those that act for mentors who are logged in. */
@Configuration(proxyBeanMethods = false)
class ServiceClients {

    @Bean
    AllianceService allianceService(ServiceProxies proxies) {
        return proxies.forVisitors(AllianceService.class, Peer.ALLIANCE);
    }

    @Bean
    MentoringService mentoringService(ServiceProxies proxies) {
        return proxies.forVisitors(MentoringService.class, Peer.ALLIANCE);
    }

    @Bean
    AllianceLinks allianceLinks(ServiceProxies proxies) {
        return proxies.forVisitors(AllianceLinks.class, Peer.ALLIANCE);
    }

    @Bean
    RequestService requestService(ServiceProxies proxies) {
        return proxies.forVisitors(RequestService.class, Peer.ALLIANCE);
    }

    @Bean
    GalleryService galleryService(ServiceProxies proxies) {
        return proxies.forVisitors(GalleryService.class, Peer.MENTOR);
    }

    @Bean
    MentorService mentorService(ServiceProxies proxies) {
        return proxies.forVisitors(MentorService.class, Peer.MENTOR);
    }

    @Bean
    MatchingService matchingService(ServiceProxies proxies) {
        return proxies.forVisitors(MatchingService.class, Peer.MATCHING);
    }

    @Bean
    NotificationService notificationService(ServiceProxies proxies) {
        return proxies.forVisitors(NotificationService.class, Peer.NOTIFICATION);
    }

    @Bean
    CalendarService calendarService(ServiceProxies proxies) {
        return proxies.forVisitors(CalendarService.class, Peer.NOTIFICATION);
    }

    @Bean
    OwnOffers ownOffers(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(OwnOffers.class, Peer.MATCHING);
    }

    @Bean
    OwnMissions ownMissions(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(OwnMissions.class, Peer.ALLIANCE);
    }

    @Bean
    OwnProfile ownProfile(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(OwnProfile.class, Peer.MENTOR);
    }

    @Bean
    OwnMails ownMails(ServiceProxies proxies) {
        return proxies.forWhoIsLoggedIn(OwnMails.class, Peer.NOTIFICATION);
    }
}
