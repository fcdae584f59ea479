package org.alliancementors.kit.tally;

import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tallies over HTTP. The id stands for the idempotency key: the same request again finds what the first one made. */
@RestController
class TallyController {

    private final DocumentStore<Tally, TallyFact> tallies;

    TallyController(@Qualifier("tallies") DocumentStore<Tally, TallyFact> tallies) {
        this.tallies = tallies;
    }

    /** How often it was counted. */
    record Counted(int total) {

        static Counted of(Stored<Tally> stored) {
            return new Counted(stored.state().total());
        }
    }

    @PostMapping("/tallies/{id}")
    Counted add(@PathVariable String id) {
        return Counted.of(tallies.insert(id, Tally.EMPTY.add(1)).stored());
    }

    @GetMapping("/tallies/{id}")
    Counted read(@PathVariable String id) {
        return Counted.of(tallies.find(id).orElseThrow());
    }
}
