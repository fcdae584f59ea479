package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancementors.sandbox.ServiceProcess;
import org.alliancementors.sandbox.mail.KeptMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * 200 missions are requested while every service is killed once and one of two instances of matching is frozen for longer than
 * its session lasts. The verdict comes from what was answered, from the mailbox and from the cases, not from anybody's metrics.
 */
@ExtendWith(Programme.class)
class EverythingIsKilledOnceIT {

    private static final int MISSIONS = 200;
    private static final List<String> KILLED =
            List.of("alliance-service", "mentor-service", "matching-service", "notification-service", "portal");
    private static final List<String> SPECIALTIES = List.of(
            "GRUENDUNG", "KMU_GEWINNEN", "NETZWERK", "VEREINBARKEIT", "MODERATION", "BETREUUNG", "FERIEN", "PFLEGE");
    private static final List<String> CODES =
            List.of("37176", "48324", "35390", "50667", "99084", "01067", "80331", "20095", "70173", "10115");
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Play play;

    EverythingIsKilledOnceIT(Play play) {
        this.play = play;
    }

    @Test
    void nothingIsLostNothingDoubledNobodyOverbooked() throws Exception {
        ServiceProcess second = play.landscape().startAnother("matching-service");
        Collection<Requested> accepted = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> drivers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                drivers.add(executor.submit(() -> requestUntilDone(next, accepted)));
            }
            for (int i = 0; i < KILLED.size(); i++) {
                awaitRequests(next, (i + 1) * MISSIONS / (KILLED.size() + 2));
                killAndStart(KILLED.get(i));
            }
            second.pause();
            awaitRequests(next, MISSIONS);
            for (Future<?> driver : drivers) {
                driver.get();
            }
        }
        assertThat(accepted).hasSize(MISSIONS);
        await("the first instance takes over what the frozen one held")
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(unsettled(accepted)).isEmpty());
        second.resume();

        Map<String, JsonNode> cases = cases(accepted);
        ownersAgree(accepted, cases);
        nobodyIsOverbooked(cases);
        everyMailCameOnce(accepted, cases);
        accepted.forEach(
                mission -> play.post("alliance-service", "/missions/" + mission.id() + "/cancel", "desk", "{}", ""));
        await("all places are free again")
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(cases(accepted).values())
                        .allMatch(found -> found.path("state").asString().equals("CLOSED")));
        second.stop();
    }

    private void requestUntilDone(AtomicInteger next, Collection<Requested> accepted) {
        int number;
        while ((number = next.getAndIncrement()) < MISSIONS) {
            accepted.add(request(number));
        }
    }

    /** Sends until it is answered, always with the same key: what became of a lost answer is unknown. */
    private Requested request(int number) {
        String email = "m%03d@kill.example".formatted(number);
        Wish wish = Wish.of("ADVICE", CODES.get(number % CODES.size()), SPECIALTIES.get(number % SPECIALTIES.size()))
                .by(number % 3 == 0 ? "PHONE" : "ON_SITE")
                .from(email);
        String key = UUID.randomUUID().toString();
        return await("request " + number)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(
                        () -> {
                            JsonNode taken = play.post("alliance-service", "/missions", "partner", wish.json(), key)
                                    .orFail()
                                    .json();
                            return new Requested(
                                    taken.path("id").asString(),
                                    taken.path("reference").asString(),
                                    taken.path("trackingSecret").asString(),
                                    taken.path("status").asString(),
                                    email);
                        },
                        found -> !found.id().isEmpty());
    }

    private static void awaitRequests(AtomicInteger next, int number) {
        await("request " + number).atMost(LONG).until(() -> next.get() >= number);
    }

    private void killAndStart(String service) {
        ServiceProcess process = play.landscape().service(service, 0);
        process.kill();
        process.start();
    }

    private List<String> unsettled(Collection<Requested> missions) {
        Map<String, JsonNode> cases = cases(missions);
        List<String> open = new ArrayList<>();
        for (Requested mission : missions) {
            JsonNode found = cases.get(mission.id());
            String state = found == null ? "none" : found.path("state").asString();
            if (!state.equals("OFFERED") && !state.equals("AT_DESK")) {
                open.add(mission.reference() + " is " + state);
            } else if (play.mails(mission.email(), mission.reference()).isEmpty()) {
                open.add(mission.reference() + " has no mail");
            } else if (found != null
                    && state.equals("OFFERED")
                    && mailsToMentor(mission, found).isEmpty()) {
                open.add(mission.reference() + " has no mail to its mentor");
            }
        }
        return open;
    }

    private Map<String, JsonNode> cases(Collection<Requested> missions) {
        Map<String, JsonNode> cases = pages("matching-service", "/cases", "mission");
        cases.keySet().retainAll(missions.stream().map(Requested::id).collect(Collectors.toSet()));
        return cases;
    }

    private Map<String, JsonNode> pages(String service, String path, String id) {
        Map<String, JsonNode> items = new HashMap<>();
        int page = 0;
        JsonNode answer;
        do {
            answer = play.get(service, path + "?size=100&page=" + page++, "desk")
                    .orFail()
                    .json();
            answer.path("items").forEach(item -> items.put(item.path(id).asString(), item));
        } while ((long) page * 100 < answer.path("total").asLong());
        return items;
    }

    // M5: derived anew from what each owner says, there is nothing to repair
    private void ownersAgree(Collection<Requested> missions, Map<String, JsonNode> cases) {
        await("alliance-service has followed every case")
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Map<String, String> statuses = pages("alliance-service", "/missions", "id").entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    mission -> mission.getValue().path("status").asString()));
                    for (Requested mission : missions) {
                        JsonNode found = cases.get(mission.id());
                        assertThat(statuses.get(mission.id()))
                                .as(mission.reference())
                                .isEqualTo(
                                        found == null
                                                ? "a case"
                                                : found.path("state").asString());
                    }
                });
    }

    private void nobodyIsOverbooked(Map<String, JsonNode> cases) {
        Map<String, Long> places = cases.values().stream()
                .filter(found -> found.path("state").asString().equals("OFFERED"))
                .collect(Collectors.groupingBy(found -> found.path("mentor").asString(), Collectors.counting()));
        Map<String, Integer> capacity = play.get("mentor-service", "/mentors?size=100", "desk")
                .orFail()
                .json()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        mentor -> mentor.path("id").asString(),
                        mentor -> mentor.path("capacity").asInt()));
        assertThat(places).isNotEmpty();
        places.forEach((mentor, taken) ->
                assertThat(taken).as("places of %s", mentor).isLessThanOrEqualTo(capacity.getOrDefault(mentor, 0)));
    }

    private void everyMailCameOnce(Collection<Requested> missions, Map<String, JsonNode> cases) {
        List<KeptMail> all = play.landscape().mail().mails();
        Map<String, Long> copies = all.stream()
                .map(mail -> messageId(play, mail))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long more = copies.values().stream().mapToLong(count -> count - 1).sum();
        assertThat(more).as("copies beyond the first").isLessThanOrEqualTo(ambiguousHandOvers());
        for (Requested mission : missions) {
            JsonNode found = cases.get(mission.id());
            if (found != null && found.path("state").asString().equals("OFFERED")) {
                assertThat(distinct(mailsToMentor(mission, found)))
                        .as(mission.reference())
                        .isEqualTo(1);
            }
        }
    }

    private long distinct(List<KeptMail> mails) {
        return mails.stream().map(mail -> messageId(play, mail)).distinct().count();
    }

    private List<KeptMail> mailsToMentor(Requested mission, JsonNode found) {
        String mentor = found.path("mentor").asString();
        String email = Mentors.email(mentor);
        return play.mails(email, mission.reference());
    }

    private long ambiguousHandOvers() {
        ServiceProcess notification = play.landscape().service("notification-service", 0);
        return Http.program()
                .get(notification.managementUrl() + "/actuator/prometheus", Map.of())
                .orFail()
                .body()
                .lines()
                .filter(line -> line.startsWith("mail_ambiguous_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String messageId(Play play, KeptMail mail) {
        return play.content(mail).headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Message-ID"))
                .map(header -> header.value())
                .findFirst()
                .orElseThrow(() -> new AssertionError("a mail without Message-ID: " + mail.subject()));
    }
}
