package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assigned;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.requested;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** N6: how long a mail that is not true any more could still have gone. */
class TruthWindowTests {

    private static final Occurrence WITHDRAWN = new Occurrence.Withdrawn(1, GRETA, Withdrawal.OF_MENTOR);
    private static final Duration LAG = Duration.ofSeconds(3);

    private final List<String> measured = new ArrayList<>();

    // N6
    @Test
    void whatWaitedIsMeasuredAndNothingWentMeanwhile() {
        assertThat(applied(assigned(), START)).containsExactly("withdrawn PT3S, late 0");
    }

    // N6
    @Test
    void whatWentAfterTheEventAndBeforeItWasAppliedIsLate() {
        assertThat(applied(assigned().after(Duration.ofSeconds(1)).sendAll(), START))
                .containsExactly("withdrawn PT3S, late 1");
    }

    @Test
    void whatHadGoneBeforeTheEventIsNotLate() {
        assertThat(applied(assignedAndTold(), START.plusSeconds(2))).containsExactly("withdrawn PT1S, late 0");
    }

    // N6, N11
    @Test
    void whatIsOnItsWayCannotBeCalledBackAndIsLate() {
        assertThat(applied(
                        assigned().claim(Template.MENTOR_ASSIGNED).handOver(Template.MENTOR_ASSIGNED),
                        START.plusSeconds(2)))
                .containsExactly("withdrawn PT1S, late 1");
    }

    @Test
    void whatContradictsNothingIsNotMeasured() {
        var before = requested();
        var known = before.state();
        window().applied(known, before.again().state(), "again", START);
        assertThat(measured).isEmpty();
        assertThat(applied(CorrespondenceFixture.anyCorrespondence().on(wanted()), START))
                .isEmpty();
    }

    @Test
    void clocksThatDisagreeMakeNoNegativeWindow() {
        assertThat(applied(assigned(), START.plus(Duration.ofHours(1)))).containsExactly("withdrawn PT0S, late 0");
    }

    private List<String> applied(CorrespondenceFixture mails, Instant at) {
        var before = mails.state();
        window().applied(before, mails.on(WITHDRAWN).state(), "withdrawn", at);
        return measured;
    }

    private TruthWindow window() {
        return new TruthWindow(
                (event, window, late) -> measured.add("%s %s, late %d".formatted(event, window, late)),
                () -> START.plus(LAG));
    }
}
