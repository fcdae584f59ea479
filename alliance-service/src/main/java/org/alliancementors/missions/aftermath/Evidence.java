package org.alliancementors.missions.aftermath;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.YesNo;

/**
 * What is known of the effect of the completed missions for a specialty. A mission counts for each of its specialties, so
 * the rows do not add up to the number of missions. Unknown is a number of its own and no part of the noes.
 *
 * @param specialty which
 * @param completed how many missions were completed
 * @param founded whether the alliance was founded
 * @param partnersWon the partners that were won
 * @param stillActive whether the alliance is active
 */
public record Evidence(
        Specialty specialty, long completed, Answers founded, Partners partnersWon, Answers stillActive) {

    /** How a question was answered. */
    public record Answers(long yes, long no, long unknown) {

        static final Answers NONE = new Answers(0, 0, 0);

        Answers plus(YesNo answer, long missions) {
            return switch (answer) {
                case YES -> new Answers(yes + missions, no, unknown);
                case NO -> new Answers(yes, no + missions, unknown);
                case UNKNOWN -> new Answers(yes, no, unknown + missions);
            };
        }
    }

    /**
     * Partners that were won.
     *
     * @param sum how many, by those missions that know
     * @param known how many missions know
     * @param unknown how many do not
     */
    public record Partners(long sum, long known, long unknown) {

        static final Partners NONE = new Partners(0, 0, 0);
    }

    /**
     * Completed missions of one specialty that have the same answers.
     *
     * @param specialty which
     * @param founded their answer
     * @param stillActive their answer
     * @param missions how many there are
     * @param knowing how many of them know how many partners were won
     * @param partners how many partners these won together
     */
    public record Group(
            Specialty specialty, YesNo founded, YesNo stillActive, long missions, long knowing, long partners) {}

    /** One row per specialty of the programme's list, in its order; those without any mission are zero. */
    public static List<Evidence> of(Collection<Group> groups) {
        Map<Specialty, Evidence> rows = new EnumMap<>(Specialty.class);
        Arrays.stream(Specialty.values())
                .forEach(specialty ->
                        rows.put(specialty, new Evidence(specialty, 0, Answers.NONE, Partners.NONE, Answers.NONE)));
        for (var group : groups) {
            rows.computeIfPresent(group.specialty(), (specialty, row) -> row.plus(group));
        }
        return List.copyOf(rows.values());
    }

    private Evidence plus(Group group) {
        return new Evidence(
                specialty,
                completed + group.missions(),
                founded.plus(group.founded(), group.missions()),
                new Partners(
                        partnersWon.sum() + group.partners(),
                        partnersWon.known() + group.knowing(),
                        partnersWon.unknown() + group.missions() - group.knowing()),
                stillActive.plus(group.stillActive(), group.missions()));
    }
}
