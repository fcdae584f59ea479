package org.alliancementors.faults.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A point of the code at which a service can end.
 *
 * @param service which one
 * @param step what is done there, in words
 * @param type the class
 * @param method all of its methods of this name
 * @param side {@code before} or {@code after}
 */
public record Site(String service, String step, String type, String method, String side) {

    private record Step(String words, String type, String method) {}

    private static final String STORE = "org.alliancementors.kit.store.DocumentStore";
    private static final String SMTP = "org.alliancementors.notification.correspondence.smtp.SmtpConnection";
    private static final String HTTP = "org.apache.coyote.http11.Http11Processor";

    private static final List<Step> EVENTS = List.of(
            new Step("a batch of records", "org.alliancementors.kit.intake.Intake", "take"),
            new Step("a bulk of writes", STORE, "writeAll"),
            new Step("a wave to Kafka and its acknowledgements", "org.alliancementors.kit.relay.Relay", "send"),
            new Step("taking published events out", STORE, "published"),
            new Step("the commit of offsets", "org.apache.kafka.clients.consumer.KafkaConsumer", "commitSync"));
    private static final List<Step> REQUESTS = List.of(
            new Step("the head of an HTTP answer", HTTP, "prepareResponse"),
            new Step("the end of an HTTP answer", HTTP, "finishResponse"));
    private static final List<Step> MAILS = List.of(
            new Step("opening a line to the mail server", SMTP, "open"),
            new Step("writing to the mail server", SMTP, "write"),
            new Step("an answer of the mail server", SMTP, "answer"));
    private static final List<Step> CHANGES =
            List.of(new Step("a new document", STORE, "insert"), new Step("a change of a document", STORE, "update"));

    private static final Map<String, List<List<Step>>> STEPS = Map.of(
            "alliance-service", List.of(EVENTS, CHANGES, REQUESTS),
            "matching-service", List.of(EVENTS, CHANGES.subList(1, 2), REQUESTS),
            "notification-service", List.of(EVENTS, MAILS),
            "portal", List.of(REQUESTS));

    /** All of them, in an order that does not change. */
    public static List<Site> all() {
        var all = new ArrayList<Site>();
        STEPS.keySet().stream()
                .sorted()
                .forEach(service -> STEPS.getOrDefault(service, List.of()).stream()
                        .flatMap(List::stream)
                        .forEach(step -> {
                            all.add(new Site(service, step.words(), step.type(), step.method(), "before"));
                            all.add(new Site(service, step.words(), step.type(), step.method(), "after"));
                        }));
        return all;
    }

    /** {@code before a bulk of writes}. */
    @Override
    public String toString() {
        return side + " " + step;
    }
}
