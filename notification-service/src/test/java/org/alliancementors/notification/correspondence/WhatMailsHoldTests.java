package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.askedToStandBy;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links and contact data of the mails around stand-bys, and how fresh they are. */
@Timeout(20)
class WhatMailsHoldTests {

    private final SendingFixture world = new SendingFixture();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoIsAskedToStandByGetsALinkForThatAndNobodysContactData() {
        send(assignedAndTold().on(new Occurrence.Accepted(1, GRETA)).sendAll().on(askedToStandBy(1, JONAS)));
        assertThat(textOf(Template.STANDBY_ASKED))
                .isEqualTo("|https://portal.example/standby/m-4711/1/M02/1795420800|Wir gründen.|null");
    }

    @Test
    void whoStepsInGetsTheInitiatorsContactDataAndTheInitiatorTheirs() {
        send(assignedAndTold()
                .on(new Occurrence.Accepted(1, GRETA))
                .sendAll()
                .on(askedToStandBy(1, JONAS))
                .on(new Occurrence.StandbyAgreed(1, JONAS))
                .on(new Occurrence.Declined(1, GRETA))
                .on(new Occurrence.SteppedIn(1, 2, JONAS)));
        assertThat(textOf(Template.STANDBY_STEPPED_IN)).isEqualTo("|null|Wir gründen.|ina@buendnis.example");
        assertThat(textOf(Template.MENTOR_REPLACED))
                .isEqualTo("|https://portal.example/status/k1-secret|null|greta@mentoren.example");
    }

    // an offer shows what is wanted now, not what was remembered
    @Test
    void soonAfterAnAmendmentNothingRememberedIsBelieved() {
        send(requested().on(new Occurrence.Amended(START)).on(asked(1, GRETA)));
        assertThat(textOf(Template.MENTOR_ASSIGNED)).isNotEmpty();
        assertThat(world.changed).containsExactly(MISSION);
    }

    @Test
    void longAfterAnAmendmentWhatIsRememberedIsFromAfterIt() {
        world.pass(Duration.ofMinutes(2));
        send(requested().on(new Occurrence.Amended(START)).on(asked(1, GRETA)));
        assertThat(textOf(Template.MENTOR_ASSIGNED)).isNotEmpty();
        assertThat(world.changed).isEmpty();
    }

    private void send(CorrespondenceFixture mails) {
        world.store.put(mails.state());
        world.instance().drive(world.store.all());
    }

    private String textOf(Template template) {
        await().until(() -> world.state(template).equals("sent"));
        return world.relayed.stream()
                .filter(letter -> letter.text().subject().equals(template.code()))
                .map(letter -> letter.text().plain())
                .findFirst()
                .orElseThrow();
    }
}
