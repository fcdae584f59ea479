package org.alliancementors.mentors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * What the programme told a mentor. Numbers of a kind only grow, also when its newest word is taken back.
 *
 * @param numbers the highest number of each kind so far
 * @param newest the newest word of each kind that still holds, sorted by kind
 */
public record Notices(Map<NoticeKind, Integer> numbers, List<MentorNotice> newest) {

    static final Notices NONE = new Notices(Map.of(), List.of());

    /** Copies both. */
    public Notices {
        numbers = Map.copyOf(numbers);
        newest = List.copyOf(newest);
    }

    int next(NoticeKind kind) {
        return numbers.getOrDefault(kind, 0) + 1;
    }

    Notices with(NoticeKind kind, @Nullable LocalDate due) {
        Map<NoticeKind, Integer> counted = new EnumMap<>(NoticeKind.class);
        counted.putAll(numbers);
        counted.put(kind, next(kind));
        List<MentorNotice> words = new ArrayList<>(without(kind).newest);
        words.add(new MentorNotice(kind, next(kind), due));
        words.sort((one, other) -> one.kind().compareTo(other.kind()));
        return new Notices(counted, words);
    }

    /** Takes a word back that does not hold any more, so that nobody is told it late. */
    Notices without(NoticeKind kind) {
        return new Notices(
                numbers, newest.stream().filter(each -> each.kind() != kind).toList());
    }

    Notices silent() {
        return new Notices(numbers, List.of());
    }
}
