package org.alliancementors.portal.mentor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.MatchingService.Offer;
import org.alliancementors.portal.services.MentoringService.Mission;

/** What of a mentor's offers and missions belongs where on their first page. */
final class Overview {

    private static final String OPEN = "OPEN";
    private static final String AGREED = "AGREED";
    private static final List<String> ANSWERED = List.of("ACCEPTED", "DECLINED");
    private static final List<String> CHANGEABLE = List.of(AGREED, "PROPOSED");

    private Overview() {}

    /**
     * An appointment of a mission.
     *
     * @param mission the mission
     * @param from when it begins
     * @param to when it ends
     * @param kind what it is for
     */
    record Meeting(Mission mission, Instant from, Instant to, String kind) {}

    /** Offers that wait for an answer, the most urgent first. */
    static List<Offer> open(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> OPEN.equals(offer.state()))
                .sorted(Comparator.comparing(Offer::expiresAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Answers that can still be taken back. */
    static List<Offer> undoable(List<Offer> offers, Instant now) {
        return offers.stream()
                .filter(offer -> ANSWERED.contains(offer.state()))
                .filter(offer -> offer.undoUntil() != null && now.isBefore(offer.undoUntil()))
                .toList();
    }

    /** Agreed appointments that are not over, the next first. */
    static List<Meeting> ahead(List<Mission> missions, Instant now) {
        return running(missions)
                .flatMap(mission -> mission.meetings().stream()
                        .filter(one -> AGREED.equals(one.state()))
                        .flatMap(one -> meeting(mission, one)))
                .filter(meeting -> meeting.to().isAfter(now))
                .sorted(Comparator.comparing(Meeting::from))
                .toList();
    }

    /** Running missions in which a proposed time waits for the mentor. */
    static List<Mission> proposed(List<Mission> missions) {
        return running(missions)
                .filter(mission -> mission.meetings().stream()
                        .anyMatch(one -> CHANGEABLE.contains(one.state())
                                && one.proposal() != null
                                && one.proposal().waitingForYou()))
                .toList();
    }

    /** Running missions whose report is asked for. */
    static List<Mission> toReport(List<Mission> missions) {
        return running(missions)
                .filter(mission -> mission.reportAsked() != null)
                .toList();
    }

    static Stream<Mission> running(List<Mission> missions) {
        return missions.stream().filter(Mission::running);
    }

    private static Stream<Meeting> meeting(Mission mission, Appointment one) {
        Instant from = one.from();
        Instant to = one.to();
        return from == null || to == null
                ? Stream.empty()
                : Stream.of(new Meeting(mission, from, to, one.kind() == null ? "" : one.kind()));
    }
}
