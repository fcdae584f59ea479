package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliancementors.notification.correspondence.Addressee.Clearing;
import org.alliancementors.notification.correspondence.Addressee.Hanging;
import org.alliancementors.notification.correspondence.Addressees.Blocked;
import org.alliancementors.notification.correspondence.Addressees.Departure;
import org.alliancementors.notification.correspondence.Addressees.Place;
import org.junit.jupiter.api.Test;

/** What every store of addresses has to do: the fake of the tests as the real one. */
public abstract class AddresseesContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456789Z");
    private static final AddresseeKey INA = key("k2", 'a');
    private static final AddresseeKey INA_BEFORE = key("k1", 'a');
    private static final AddresseeKey GRETA = key("k2", 'b');

    /** An empty one for each test. */
    protected abstract Addressees addressees();

    @Test
    void mailsOfADayAreCountedEachOnceAndInTheirOrder() {
        assertThat(addressees().note(List.of(departure("m1", INA), departure("g1", GRETA)), MONDAY))
                .containsEntry(new MailId("m1"), new Place(null, 1))
                .containsEntry(new MailId("g1"), new Place(null, 1));
        assertThat(addressees().note(List.of(departure("m2", INA), departure("m3", INA)), MONDAY))
                .containsEntry(new MailId("m2"), new Place(null, 2))
                .containsEntry(new MailId("m3"), new Place(null, 3));
        // a retry takes no second place
        assertThat(addressees().note(List.of(departure("m2", INA)), MONDAY))
                .containsEntry(new MailId("m2"), new Place(null, 2));
    }

    @Test
    void theNextDayBeginsAnew() {
        addressees().note(List.of(departure("m1", INA), departure("m2", INA)), MONDAY);

        assertThat(addressees().note(List.of(departure("m2", INA)), TUESDAY))
                .containsEntry(new MailId("m2"), new Place(null, 1));
        // an instance whose clock is late disturbs nothing
        assertThat(addressees().note(List.of(departure("m3", INA)), MONDAY)).containsOnlyKeys(new MailId("m3"));
        assertThat(addressees().note(List.of(departure("m4", INA)), TUESDAY))
                .containsEntry(new MailId("m4"), new Place(null, 2));
    }

    @Test
    void nobodyIsCountedTwiceByManyInstances() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var goes = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> numbers(List.of(departure("m" + i, INA))).getFirst())
                    .toList();
            var numbers = new ArrayList<Integer>();
            for (var go : threads.invokeAll(goes)) {
                numbers.add(go.get());
            }
            assertThat(numbers).allMatch(number -> number >= 1 && number <= 40);
        }
        var all = IntStream.range(0, 40).mapToObj(i -> departure("m" + i, INA)).toList();
        assertThat(numbers(all)).doesNotHaveDuplicates().hasSize(40);
    }

    private List<Integer> numbers(List<Departure> departures) {
        return addressees().note(departures, MONDAY).values().stream()
                .map(Place::number)
                .toList();
    }

    @Test
    void aBlockIsSeenUnderEveryKey() {
        addressees().change(INA_BEFORE, address -> address.lost(hanging("m1")));

        assertThat(addressees().note(List.of(new Departure(new MailId("m2"), List.of(INA, INA_BEFORE))), MONDAY))
                .containsEntry(new MailId("m2"), new Place(new Blocked(INA_BEFORE, Suppression.ADDRESS_BOUNCED), 1));
        assertThat(addressees().note(List.of(departure("m2", GRETA)), MONDAY))
                .containsEntry(new MailId("m2"), new Place(null, 1));
    }

    @Test
    void everythingIsReadAsItWasWritten() {
        var subjects = List.of(
                new Subject.Mission(CorrespondenceFixture.MISSION),
                new Subject.Alliance(new org.alliancementors.events.codes.AllianceId("a-1")),
                new Subject.Mentor(CorrespondenceFixture.GRETA));
        var lost = addressees().change(INA, address -> {
            var next = address;
            for (var subject : subjects) {
                next = next.lost(new Hanging(
                        new MailId("mail of " + subject.id()),
                        subject,
                        new Recipient.Contact(ContactRole.NEXT),
                        Suppression.ADDRESS_REFUSED,
                        AT));
            }
            return next;
        });
        assertThat(addressees().of(INA)).contains(lost);
        assertThat(lost.hanging()).hasSize(3);

        var lifted = addressees()
                .change(
                        INA,
                        address -> address.lifted("desk-7", LiftReason.PASSING_FAULT, AT)
                                .lost(hanging("again")));
        assertThat(addressees().of(INA)).contains(lifted);
        assertThat(lifted.past()).hasSize(3);
        assertThat(lifted.clearing()).isEqualTo(new Clearing(AT, false));

        var over = addressees()
                .change(
                        INA,
                        address -> address.cleared(new Clearing(AT, false), Duration.ofMinutes(1))
                                .cleared(new Clearing(AT.plusSeconds(60), true), Duration.ofMinutes(1)));
        assertThat(addressees().of(INA)).contains(over);
        assertThat(over.clearing()).isNull();
        assertThat(addressees().of(GRETA)).isEmpty();
    }

    @Test
    void whatIsBlockedIsListedTheLatestFirst() {
        addressees().note(List.of(departure("m1", key("k2", 'c'))), MONDAY);
        addressees().change(INA, address -> address.lost(hanging("m1")));
        addressees().change(GRETA, address -> address.lost(hanging("m2", AT.plusSeconds(1))));
        addressees().change(INA_BEFORE, address -> address.lost(hanging("m3", AT.plusSeconds(2))));
        addressees().change(INA_BEFORE, address -> address.lifted("desk", LiftReason.OTHER, AT));

        assertThat(addressees().countBlocked()).isEqualTo(2);
        assertThat(addressees().blocked(0, 10)).extracting(Addressee::key).containsExactly(GRETA, INA);
        assertThat(addressees().blocked(1, 10)).extracting(Addressee::key).containsExactly(INA);
    }

    @Test
    void whatIsToBeClearedIsFoundInTime() {
        addressees().change(INA, address -> address.lost(hanging("m1")).lifted("desk", LiftReason.OTHER, AT));
        addressees()
                .change(
                        GRETA,
                        address -> address.lost(hanging("m1")).lifted("desk", LiftReason.OTHER, AT.minusSeconds(5)));

        assertThat(addressees().toClear(AT.minusSeconds(1), 10))
                .extracting(Addressee::key)
                .containsExactly(GRETA);
        assertThat(addressees().toClear(AT.plusSeconds(1), 10))
                .extracting(Addressee::key)
                .containsExactly(GRETA, INA);
        assertThat(addressees().toClear(AT.plusSeconds(1), 1)).hasSize(1);
    }

    @Test
    void onlyWhoWasNeverBlockedIsForgotten() {
        addressees().note(List.of(departure("m1", INA), departure("m2", GRETA)), MONDAY);
        addressees().change(GRETA, address -> address.lost(hanging("m2")).lifted("desk", LiftReason.OTHER, AT));
        addressees().forgetBefore(MONDAY);
        assertThat(addressees().of(INA)).isPresent();

        addressees().forgetBefore(TUESDAY);
        assertThat(addressees().of(INA)).isEmpty();
        assertThat(addressees().of(GRETA)).isPresent();
    }

    @Test
    void nothingIsLostWhenManyChangeOneAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var changes = IntStream.range(0, 30)
                    .<Callable<Addressee>>mapToObj(i ->
                            () -> addressees().change(INA, address -> address.lost(hanging("m" + i))))
                    .toList();
            for (var change : threads.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(addressees().of(INA).orElseThrow().hanging()).hasSize(30);
    }

    private static Departure departure(String mail, AddresseeKey key) {
        return new Departure(new MailId(mail), List.of(key));
    }

    private static Hanging hanging(String mail) {
        return hanging(mail, AT);
    }

    private static Hanging hanging(String mail, Instant at) {
        return new Hanging(
                new MailId(mail),
                new Subject.Mission(CorrespondenceFixture.MISSION),
                new Recipient.Initiator(),
                Suppression.ADDRESS_BOUNCED,
                at);
    }

    private static AddresseeKey key(String id, char letter) {
        return new AddresseeKey(id + "-" + String.valueOf(letter).repeat(26));
    }
}
