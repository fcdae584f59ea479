package org.alliancementors.matching.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.PastAttempt;
import org.alliancementors.matching.cases.Waiting;
import org.jspecify.annotations.Nullable;

/** What happened to a case last, in words, for whoever was overtaken. */
final class CaseNews {

    private static final int MOST = 3;

    private CaseNews() {}

    /**
     * Something that happened.
     *
     * @param at when
     * @param what in words
     */
    record News(Instant at, String what) {}

    /** The last few things, the newest first; of those at the same time, what the desk did. */
    static List<News> of(Case state) {
        return Stream.of(
                        offered(state.offer(), state.acceptedAt()),
                        state.past().stream().flatMap(CaseNews::past),
                        waiting(state.waiting()),
                        closed(state.closure()),
                        state.desk().acts().stream().map(CaseNews::act))
                .flatMap(news -> news)
                .sorted(Comparator.comparing(News::at))
                .toList()
                .reversed()
                .stream()
                .limit(MOST)
                .toList();
    }

    private static Stream<News> past(PastAttempt left) {
        return Stream.concat(
                offered(left.offer(), left.acceptedAt()),
                Stream.of(new News(
                        left.endedAt(),
                        "attempt %d with %s ended: %s"
                                .formatted(left.offer().attempt(), left.offer().mentor(), word(left.ending())))));
    }

    private static Stream<News> offered(@Nullable Offer offer, @Nullable Instant acceptedAt) {
        if (offer == null) {
            return Stream.of();
        }
        var asked = new News(offer.offeredAt(), "%s was asked, attempt %d".formatted(offer.mentor(), offer.attempt()));
        return acceptedAt == null
                ? Stream.of(asked)
                : Stream.of(asked, new News(acceptedAt, "%s accepted".formatted(offer.mentor())));
    }

    private static Stream<News> waiting(@Nullable Waiting waiting) {
        return waiting == null
                ? Stream.of()
                : Stream.of(new News(
                        waiting.since(),
                        switch (waiting.reason()) {
                            case NOBODY -> "the case came to the desk: nobody can be asked";
                            case REFUSALS -> "the case came to the desk: too many did not want";
                        }));
    }

    private static Stream<News> closed(@Nullable Closure closure) {
        return closure == null
                ? Stream.of()
                : Stream.of(new News(
                        closure.at(),
                        switch (closure.how()) {
                            case CANCELLED -> "the mission was cancelled";
                            case REPORTED -> "the mission is done, the mentor has reported";
                            case BY_DESK -> "the mission is done, as the desk says";
                        }));
    }

    private static News act(DeskAct act) {
        String whom = act.mentor() == null ? "" : " " + act.mentor();
        String what = switch (act.kind()) {
            case ASSIGN -> (act.agreed() ? "passed on the yes of" : "assigned") + whom;
            case ACCEPT -> "passed on the yes of" + whom;
            case EXCLUDE -> "excluded" + whom;
            case SEARCH -> "put the case back to the search";
            case SNOOZE -> "put the case out of sight";
            case UNDO -> "took its last act back";
        };
        return new News(act.at(), "%s of the desk %s".formatted(act.by(), what));
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
