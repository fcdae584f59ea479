package org.alliancementors.mentors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trainings of a mentor. Of each kind the one that counts longest matters; what it has replaced may end unnoticed. */
public record Trainings(List<Training> all) {

    /** How many a mentor can have. */
    public static final int MOST = 100;

    static final Trainings NONE = new Trainings(List.of());

    /** Copies and sorts the list. */
    public Trainings {
        all = all.stream()
                .sorted(Comparator.comparing(Training::date).thenComparing(Training::kind))
                .toList();
    }

    Optional<Training> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Trainings with(Training training) {
        List<Training> more = new ArrayList<>(without(training.id()).all);
        more.add(training);
        return new Trainings(more);
    }

    Trainings without(String id) {
        return new Trainings(all.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** Whether one that matters has ended. */
    boolean ended() {
        return current().stream().anyMatch(Training::ended);
    }

    Optional<Instant> tellAt() {
        return current().stream().flatMap(each -> each.tellAt().stream()).min(Comparator.naturalOrder());
    }

    /** Those about whose end something is to be told now, as they are once it is told. */
    List<Training> due(Instant now) {
        return current().stream()
                .filter(each -> each.tellAt().filter(at -> !now.isBefore(at)).isPresent())
                .map(each -> each.after(each.tell(now)))
                .toList();
    }

    private Collection<Training> current() {
        Map<TrainingKind, Training> longest = new EnumMap<>(TrainingKind.class);
        all.forEach(each -> longest.merge(each.kind(), each, (one, other) -> one.outlasts(other) ? one : other));
        return longest.values();
    }
}
