package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.faults.history.AnswerLink;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;

/**
 * An answer that the page confirmed to a mentor counted: the event that says so is on the topic, and where nobody answered at the same
 * time or later, it is the last word of its attempt. A no waits for the time in which it can be taken back: what withdrew the offer
 * until then was quicker.
 */
final class AnswersCount implements Promise {

    private static final Map<String, String> ABOUT_STANDING_BY =
            Map.of(Attempt.ACCEPT, StandbyAgreed.TYPE, Attempt.DECLINE, StandbyEnded.TYPE);
    private static final Set<String> QUICKER =
            Set.of(AssignmentWithdrawn.TYPE, StandbyEnded.TYPE, StandbySteppedIn.TYPE);
    private static final Map<String, String> EVENTS = Map.of(
            Attempt.ACCEPT,
            AssignmentAccepted.TYPE,
            Attempt.DECLINE,
            AssignmentDeclined.TYPE,
            Attempt.UNDO,
            AssignmentReopened.TYPE);

    @Override
    public List<String> breaches(History history) {
        Map<String, List<Published>> told = FirstAppearances.of(history, AssignmentEvent.TOPIC);
        Map<AnswerLink, List<Attempt>> answers = new LinkedHashMap<>();
        history.attempts().stream()
                .filter(attempt -> EVENTS.containsKey(attempt.action()))
                .forEach(attempt -> AnswerLink.of(attempt.key())
                        .ifPresent(link -> answers.computeIfAbsent(link, any -> new ArrayList<>())
                                .add(attempt)));
        var breaches = new ArrayList<String>();
        answers.forEach((link, tried) -> {
            List<String> events = told.getOrDefault(link.mission(), List.of()).stream()
                    .filter(event -> Seats.isAbout(event, seat(link)))
                    .map(Published::type)
                    .toList();
            check(link, tried, events, breaches);
        });
        return breaches;
    }

    private static String seat(AnswerLink link) {
        return (link.standby() ? Seats.STANDBY : Seats.ATTEMPT) + link.number();
    }

    private static String event(AnswerLink link, Attempt answer) {
        return (link.standby() ? ABOUT_STANDING_BY : EVENTS).getOrDefault(answer.action(), "");
    }

    private static void check(AnswerLink link, List<Attempt> tried, List<String> events, List<String> breaches) {
        List<Attempt> confirmed = tried.stream()
                .filter(attempt -> attempt.outcome() == Outcome.OK)
                .sorted(Comparator.comparing(Attempt::ended))
                .toList();
        for (Attempt answer : confirmed) {
            if (!isTold(link, answer, events) && !isUndoOfNothing(answer, confirmed)) {
                breaches.add("%s of %s of %s was confirmed at %s and is not told: %s"
                        .formatted(answer.action(), seat(link), link.mission(), answer.ended(), events));
            }
        }
        if (!link.standby() && !confirmed.isEmpty() && isAlone(confirmed.getLast(), tried)) {
            lastWord(link, confirmed.getLast(), events, breaches);
        }
    }

    private static boolean isTold(AnswerLink link, Attempt answer, List<String> events) {
        return events.contains(event(link, answer)) || isOvertaken(answer, events);
    }

    private static boolean isOvertaken(Attempt answer, List<String> events) {
        return answer.action().equals(Attempt.DECLINE) && events.stream().anyMatch(QUICKER::contains);
    }

    private static boolean isUndoOfNothing(Attempt answer, List<Attempt> confirmed) {
        return answer.action().equals(Attempt.UNDO)
                && confirmed.stream()
                        .noneMatch(other -> other.action().equals(Attempt.ACCEPT)
                                && !other.ended().isAfter(answer.began()));
    }

    /** Nobody answered while it was given, or later. */
    private static boolean isAlone(Attempt last, List<Attempt> tried) {
        return tried.stream()
                .allMatch(other -> other.equals(last) || other.ended().isBefore(last.began()));
    }

    private static void lastWord(AnswerLink link, Attempt last, List<String> events, List<String> breaches) {
        String word = events.stream()
                .filter(EVENTS::containsValue)
                .reduce((earlier, later) -> later)
                .orElse("nothing");
        if (!word.equals(event(link, last)) && !isOvertaken(last, events) && isTold(link, last, events)) {
            breaches.add("%s was the last answer to %s of %s, at %s, and %s is the last that is told"
                    .formatted(last.action(), seat(link), link.mission(), last.ended(), word));
        }
    }
}
