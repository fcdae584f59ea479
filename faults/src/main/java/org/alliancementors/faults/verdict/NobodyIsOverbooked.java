package org.alliancementors.faults.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Kind;
import org.alliancementors.faults.verdict.Places.Held;

/** Promise 2: never more places of a mentor at a time than they have. */
final class NobodyIsOverbooked implements Promise {

    private static final String OWNER = "matching-service";
    private static final Duration LATEST = Duration.ofMinutes(2);

    private record Step(Instant at, int by, String mission) {}

    @Override
    public List<String> breaches(History history) {
        Map<String, List<Held>> byMentor = FirstAppearances.of(history, AssignmentEvent.TOPIC).entrySet().stream()
                .flatMap(mission ->
                        Places.of(mission.getKey(), mission.getValue(), event -> written(event, history))
                                .held()
                                .stream())
                .filter(place -> place.from().isBefore(place.to()))
                .collect(Collectors.groupingBy(Held::mentor));
        var breaches = new ArrayList<String>();
        byMentor.forEach((mentor, places) -> {
            Integer capacity = history.capacities().get(mentor);
            if (capacity != null) {
                breaches.addAll(of(mentor, capacity, places));
            }
        });
        return breaches;
    }

    /** An event tells by its owner's clock when it was written; while that clock was wrong, it counts as written when it began to be. */
    private static Instant written(Published event, History history) {
        return history.windows().stream()
                .filter(window -> window.fault().kind() == Kind.CLOCK
                        && window.fault().target().equals(OWNER))
                .filter(window -> !event.appended().isBefore(window.from())
                        && !event.appended().isAfter(window.to().plus(LATEST)))
                .map(Window::from)
                .filter(from -> from.isBefore(event.written()))
                .findFirst()
                .orElse(event.written());
    }

    private static List<String> of(String mentor, int capacity, List<Held> places) {
        var steps = new ArrayList<Step>();
        for (Held place : places) {
            steps.add(new Step(place.from(), 1, place.mission()));
            steps.add(new Step(place.to(), -1, place.mission()));
        }
        steps.sort(Comparator.comparing(Step::at).thenComparingInt(Step::by));
        var breaches = new ArrayList<String>();
        int taken = 0;
        for (Step step : steps) {
            taken += step.by();
            if (step.by() > 0 && taken > capacity) {
                breaches.add("%s has %d places and at %s %d of them were taken, the last by mission %s"
                        .formatted(mentor, capacity, step.at(), taken, step.mission()));
            }
        }
        return breaches;
    }
}
