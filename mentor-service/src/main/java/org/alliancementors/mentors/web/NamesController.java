package org.alliancementors.mentors.web;

import java.util.Comparator;
import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stands behind ids, for pages of the desk that show many mentors at once. */
@RestController
final class NamesController {

    private static final int MOST = 100;

    private final Mentors mentors;

    NamesController(Mentors mentors) {
        this.mentors = mentors;
    }

    /**
     * The names of those that there are, by id.
     *
     * @param items at most as many as were asked for
     */
    record Named(List<Name> items) {}

    /** Who somebody is and where they live. */
    record Name(MentorId id, String name, String town, FederalState state) {

        static Name of(Mentor mentor) {
            var profile = mentor.profile();
            return new Name(
                    mentor.id(),
                    profile.name().first() + " " + profile.name().last(),
                    profile.place().name(),
                    profile.place().state());
        }

        @Override
        public String toString() {
            return "Name[…]";
        }
    }

    /** The literal path wins over ids, and no id is made of a word. Ids that nobody has are left out. */
    @GetMapping("/mentors/names")
    Named names(@RequestParam("id") List<MentorId> ids) {
        if (ids.size() > MOST) {
            throw Refusals.invalid("id", "is there %d times, %d fit: ask in parts".formatted(ids.size(), MOST));
        }
        return new Named(mentors.findAll(ids).values().stream()
                .map(Name::of)
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList());
    }
}
