package org.alliancementors.missions.messaging;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.Unreachable;

/** Notes on the mission that no mail reaches its initiator, or that they go again. Mentors whom none reaches are the search's business. */
final class MailHandler implements EventHandler<Mission, MissionFact, MailEvent> {

    @Override
    public Change<Mission, MissionFact> on(Mission mission, Arrival<MailEvent> arrival) {
        return switch (Objects.requireNonNull(arrival.event(), "mails have no tombstones")) {
            case MailUndeliverable undeliverable ->
                Change.none(
                        undeliverable.mentor() == null
                                ? mission.unreachable(arrival.seq(), unreachable(undeliverable))
                                : mission);
            case MailDeliverable deliverable ->
                Change.none(
                        deliverable.mentor() == null
                                ? mission.reachable(
                                        arrival.seq(), deliverable.liftedAt().truncatedTo(ChronoUnit.MILLIS))
                                : mission);
        };
    }

    private static Unreachable unreachable(MailUndeliverable undeliverable) {
        return new Unreachable(
                undeliverable.foundAt().truncatedTo(ChronoUnit.MILLIS),
                switch (undeliverable.reason()) {
                    case ADDRESS_REFUSED -> Unreachable.Reason.ADDRESS_REFUSED;
                    case CONTACT_GONE -> Unreachable.Reason.CONTACT_GONE;
                });
    }
}
