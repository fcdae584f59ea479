package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Says what a mentor is asked, has accepted, or has declined and could still take back. Every such question holds a place with
 * them, so two reads by id find all of it, however many cases there are.
 */
public final class OffersOfAMentor {

    private final Mentors mentors;
    private final Cases cases;
    private final Circumstances circumstances;

    /** Reads from these. */
    public OffersOfAMentor(Mentors mentors, Cases cases, Circumstances circumstances) {
        this.mentors = mentors;
        this.cases = cases;
        this.circumstances = circumstances;
    }

    /**
     * A question with where it stands.
     *
     * @param question what is asked
     * @param preview as the mentor sees it, with its offer
     */
    public record Asked(Question question, AnsweringOffers.Preview preview) {}

    /** Those of the mentor, the oldest first; none where nothing is known of them. */
    public List<Asked> of(MentorId mentor) {
        List<Hold> holds = mentors.find(mentor.value())
                .map(Stored::state)
                .map(MentorPlaces::holds)
                .orElse(List.of());
        Map<String, Stored<Case>> states =
                cases.findAll(holds.stream().map(hold -> hold.mission().value()).toList());
        Instant now = circumstances.now();
        return holds.stream()
                .map(hold -> new Question(hold.role(), hold.mission(), hold.attempt(), mentor))
                .flatMap(question -> asked(question, states, now).stream())
                .toList();
    }

    /** A place that no case names, of a claim that was just made or is left over, asks nothing. */
    private static Optional<Asked> asked(Question question, Map<String, Stored<Case>> states, Instant now) {
        return Optional.ofNullable(states.get(question.mission().value()))
                .map(stored -> AnsweringOffers.Preview.of(stored.state(), question, now))
                .filter(preview -> preview.offer().isPresent())
                .map(preview -> new Asked(question, preview));
    }
}
