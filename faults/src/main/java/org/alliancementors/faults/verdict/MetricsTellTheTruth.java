package org.alliancementors.faults.verdict;

import java.util.List;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.plan.Kind;

/**
 * What notification-service counts as ambiguous is not less than the copies that arrived. A count that a killed process took along
 * between two looks at it is allowed for, one for each kill.
 */
final class MetricsTellTheTruth implements Promise {

    @Override
    public List<String> breaches(History history) {
        long explained = new MailsComeOnce().explained(history);
        long kills = history.windows().stream()
                .filter(window -> window.fault().kind() == Kind.KILL_ALL
                        || List.of(Kind.KILL, Kind.CRASH, Kind.INSTANCE)
                                        .contains(window.fault().kind())
                                && window.fault().target().equals("notification-service"))
                .count();
        return explained > history.ambiguous() + kills
                ? List.of("%d copies came of ambiguous hand-overs and mail_ambiguous_total says %d"
                        .formatted(explained, history.ambiguous()))
                : List.of();
    }
}
