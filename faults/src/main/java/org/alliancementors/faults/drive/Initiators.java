package org.alliancementors.faults.drive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.alliancementors.faults.drive.Wire.Answer;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;

/** Ask for missions as a trusted partner does, each with a key of their own until it is answered. */
final class Initiators {

    private final long seed;
    private final Agenda agenda;
    private final Trying trying;

    Initiators(long seed, Agenda agenda, Trying trying) {
        this.seed = seed;
        this.agenda = agenda;
        this.trying = trying;
    }

    /** Has one more asked for; what became of it is told once it is known to be taken. */
    void ask(int number, Consumer<String> taken) {
        String label = seed + "-" + number;
        request(label, Wish.of(Person.number(label), new Random(seed * 1_000_003 + number)), taken);
    }

    /** Has something asked for that nobody offers; the address to which the mails about it go. */
    String probe(int number, Consumer<String> taken) {
        String label = seed + "-p" + number;
        Person person = Person.number(label);
        request(label, Wish.nobodyOffers(person), taken);
        return person.email();
    }

    private void request(String label, String wish, Consumer<String> taken) {
        String key =
                UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)).toString();
        agenda.add(Duration.ZERO, () -> {
            // fetched before the clock runs: the portal's absence is not the service's
            trying.stage().token("partner");
            Answer answer = trying.logged(
                    Attempt.REQUEST,
                    key,
                    null,
                    () -> trying.post(
                            "alliance-service", "/missions", "partner", wish, Map.of("Idempotency-Key", key)));
            if (Trying.outcome(answer) == Outcome.UNKNOWN) {
                return false;
            }
            if (answer.good()) {
                taken.accept(Json.read(answer.body()).path("id").asString(""));
            }
            return true;
        });
    }
}
