package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alliancementors.events.codes.MissionReference;
import org.jspecify.annotations.Nullable;

/**
 * What the desk should know in the morning, counted from correspondences alone. Names nobody.
 *
 * @param waiting cases that wait at the desk, the longest waiting first
 * @param reportsMissing missions whose mentor was asked for a report and gave none
 * @param parked mails that somebody has to look at
 * @param outOfReach recipients who turned out to be out of reach lately
 */
public record DeskReport(List<Waiting> waiting, List<MissionReference> reportsMissing, int parked, int outOfReach) {

    /** Keeps copies. */
    public DeskReport {
        waiting = List.copyOf(waiting);
        reportsMissing = List.copyOf(reportsMissing);
    }

    /**
     * A case that waits at the desk.
     *
     * @param reference what people quote, or null where only the search has told of it
     * @param since since when
     */
    public record Waiting(@Nullable MissionReference reference, Instant since) {}

    /**
     * Counts.
     *
     * @param all whatever may be worth a word; the rest is left out
     * @param lately from when on somebody counts as newly out of reach
     */
    static DeskReport of(List<Correspondence> all, Instant lately) {
        var waiting = new ArrayList<Waiting>();
        var missing = new ArrayList<MissionReference>();
        int parked = 0;
        int outOfReach = 0;
        for (var each : all) {
            if (each.known() instanceof Knowledge known) {
                if (known.waitsAtDesk()) {
                    waiting.add(new Waiting(known.reference(), since(each)));
                }
                if (known.lacksReport() && known.reference() != null) {
                    missing.add(Objects.requireNonNull(known.reference()));
                }
            }
            parked += (int) each.mails().stream()
                    .filter(m -> m.state() instanceof MailState.Parked)
                    .count();
            outOfReach += (int) each.mails().stream()
                    .filter(m -> m.state() instanceof MailState.Undelivered lost
                            && !lost.at().isBefore(lately))
                    .map(m -> m.order().recipient())
                    .distinct()
                    .count();
        }
        waiting.sort(Comparator.comparing(Waiting::since));
        missing.sort(Comparator.comparing(MissionReference::value));
        return new DeskReport(waiting, missing, parked, outOfReach);
    }

    private static Instant since(Correspondence atDesk) {
        return atDesk.mails().stream()
                .map(Mail::order)
                .filter(order -> order.template() == Template.DESK_CASE)
                .map(MailOrder::createdAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return waiting.isEmpty() && reportsMissing.isEmpty() && parked == 0 && outOfReach == 0;
    }
}
