package org.alliancementors.faults.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Standing;

/**
 * What services count is what was seen from outside. A counter begins anew with each process and is looked at every second, so what a
 * killed process had counted since the last look is allowed to be missing: what happened within three seconds before it was killed.
 */
final class MetricsTellTheTruth implements Promise {

    private static final String SENDER = "notification-service";
    /** What the campaign itself puts there, to see whether anything is taken. */
    private static final String TRIAL = "taken?";

    private static final Duration UNSEEN = Duration.ofSeconds(3);
    private static final Map<String, Set<String>> PUBLISHED = Map.of(
            "alliance-service",
            Set.of("missions", "alliances"),
            "mentor-service",
            Set.of("mentors"),
            "matching-service",
            Set.of("assignments"),
            SENDER,
            Set.of("mails"));

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        ambiguous(history, breaches);
        sent(history, breaches);
        PUBLISHED.forEach((service, topics) -> {
            published(service, topics, history, breaches);
            dead(service, history, breaches);
        });
        cases(history, breaches);
        return breaches;
    }

    /** Not less than the copies that arrived; each kill may have taken one along. */
    private static void ambiguous(History history, List<String> breaches) {
        long explained = new MailsComeOnce().explained(history);
        long counted = history.numbers().counted(SENDER, Numbers.AMBIGUOUS);
        long kills =
                history.windows().stream().filter(window -> window.ends(SENDER)).count();
        if (explained > counted + kills) {
            breaches.add("%d copies came of ambiguous hand-overs and %s says %d"
                    .formatted(explained, Numbers.AMBIGUOUS, counted));
        }
    }

    /** Not more than different mails are there, and not less than were answered for to a sender that lived on. */
    private static void sent(History history, List<String> breaches) {
        Set<String> there =
                history.deliveries().stream().map(Delivery::messageId).collect(Collectors.toSet());
        Predicate<Delivery> unseen = delivery -> history.windows().stream()
                .filter(window -> window.ends(SENDER) || MailsComeOnce.explains(window))
                .anyMatch(window -> !delivery.at().isBefore(window.from().minus(UNSEEN))
                        && !delivery.at().isAfter(window.to()));
        long least = history.deliveries().stream()
                .filter(delivery -> delivery.answered() != null && !unseen.test(delivery))
                .map(Delivery::messageId)
                .distinct()
                .count();
        compare(SENDER, Numbers.SENT, least, there.size(), history, breaches);
    }

    /** Not more than records are there, and not less than different events. */
    private static void published(String service, Set<String> topics, History history, List<String> breaches) {
        List<Published> records = history.records().stream()
                .filter(record -> topics.contains(record.topic()) && !record.ours())
                .toList();
        long least = topics.stream()
                .flatMap(topic -> FirstAppearances.of(history, topic).values().stream())
                .flatMap(List::stream)
                .filter(event -> !isUnseen(event, service, history))
                .count();
        compare(service, Numbers.PUBLISHED, least, records.size(), history, breaches);
    }

    private static void dead(String service, History history, List<String> breaches) {
        List<Published> letters = history.records().stream()
                .filter(record -> record.topic().endsWith("." + service + ".dlt")
                        && !record.text().equals(TRIAL))
                .toList();
        long least = letters.stream()
                .filter(letter -> !isUnseen(letter, service, history))
                .map(letter -> letter.topic() + letter.text())
                .distinct()
                .count();
        compare(service, Numbers.DEAD, least, letters.size(), history, breaches);
    }

    private static boolean isUnseen(Published record, String service, History history) {
        return history.windows().stream()
                .filter(window -> window.ends(service))
                .anyMatch(window -> !record.appended().isBefore(window.from().minus(UNSEEN))
                        && !record.appended().isAfter(window.to()));
    }

    private static void compare(
            String service, String name, long least, long most, History history, List<String> breaches) {
        long counted = history.numbers().counted(service, name);
        if (counted < least || counted > most) {
            breaches.add(
                    "%s counted %d as %s, and it is between %d and %d".formatted(service, counted, name, least, most));
        }
    }

    /** When all is calm, as many cases are offered, accepted and at the desk as people see. */
    private static void cases(History history, List<String> breaches) {
        Map<String, Long> seen = new HashMap<>();
        history.settled().values().stream()
                .map(Standing::state)
                .filter(state -> !state.isEmpty())
                .forEach(state -> seen.merge(state.toLowerCase(Locale.ROOT), 1L, Long::sum));
        Map<String, Long> told = new HashMap<>(history.numbers().cases());
        told.values().removeIf(count -> count == 0);
        if (!told.equals(seen)) {
            breaches.add("matching_cases says %s, and it is %s".formatted(told, seen));
        }
    }
}
