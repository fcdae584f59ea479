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
import org.alliancementors.events.codes.Party;
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
        assertThat(textOf(Template.STANDBY_STEPPED_IN))
                .isEqualTo("|https://portal.example/mentoring/m-4711/M02/1795420800|Wir gründen.|ina@buendnis.example");
        assertThat(textOf(Template.MENTOR_REPLACED))
                .isEqualTo("|https://portal.example/status/k1-secret|null|greta@mentoren.example");
    }

    @Test
    void whoAgreesToATimeGetsTheirOwnPageAndNobodysContactData() {
        send(AppointmentFixture.accepted()
                .on(AppointmentFixture.proposed(1, Party.DESK, Party.MENTOR, Party.INITIATOR)));
        await().until(() -> world.relayed.size() == 2);
        assertThat(world.relayed.stream().map(l -> l.to().address() + l.text().plain()))
                .containsExactlyInAnyOrder(
                        "ina@buendnis.example|https://portal.example/status/k1-secret|null|null",
                        "greta@mentoren.example|https://portal.example/mentoring/m-4711/M01/1795420800|null|null");
    }

    @Test
    void theMediaOfficeGetsWhoAskedAndNoLink() {
        send(AppointmentFixture.accepted().on(AppointmentFixture.scheduledWithPress(0, AppointmentFixture.TUESDAY)));
        assertThat(textOf(Template.PRESS_APPOINTMENT)).isEqualTo("|null|null|ina@buendnis.example");
        assertThat(world.relayed.stream()
                        .filter(l -> l.text().subject().equals("press-appointment"))
                        .map(l -> l.to().address()))
                .containsExactly("press@desk.example");
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

    // the mail that names the address of the mentor's calendar waits as for an owner of contact data
    @Test
    void whileTheAddressOfTheCalendarCannotBeHadTheMailWaits() {
        world.calendarsDown = true;
        send(assignedAndTold().on(new Occurrence.Accepted(1, GRETA)));
        await().until(() -> world.state(Template.MENTOR_FOUND).equals("sent"));
        await().until(() ->
                !world.mail(Template.MENTOR_CONFIRMED).history().deliveries().isEmpty());
        assertThat(world.state(Template.MENTOR_CONFIRMED)).isEqualTo("due");
        world.calendarsDown = false;
        world.pass(Duration.ofSeconds(11));
        world.instance().drive(world.store.all());
        assertThat(textOf(Template.MENTOR_CONFIRMED)).contains("/mentoring/");
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
