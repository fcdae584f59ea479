package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the whole table of transitions (N2): each state, each step, with the right token and a wrong one. */
class EveryStateAndEveryStepTests {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final ClaimToken MINE = new ClaimToken("mine");
    private static final ClaimToken STALE = new ClaimToken("stale");
    private static final BackOff BACK_OFF = new BackOff(List.of(Duration.ofMinutes(1)), Duration.ofDays(2), 2);

    /** Rows: steps. Columns: waiting, claimed, handing-over, parked, ended otherwise but for those that were sent. */
    private static final String TABLE = """
            Claim               claimed    NOT_NOW      NOT_NOW      NOT_NOW     NOT_NOW
            Postponed           same       NOT_NOW      NOT_NOW      NOT_NOW     NOT_NOW
            Gathered            NOT_NOW    gathered     NOT_NOW      NOT_NOW     NOT_NOW
            LeftOut             NOT_NOW    dropped      NOT_NOW      NOT_NOW     NOT_NOW
            HandOver            NOT_NOW    handing-over NOT_NOW      NOT_NOW     NOT_NOW
            Taken               NOT_NOW    NOT_NOW      sent         NOT_NOW     NOT_NOW
            Deferred            NOT_NOW    retry        retry        NOT_NOW     NOT_NOW
            Released            NOT_NOW    due          due          NOT_NOW     NOT_NOW
            Unclear             NOT_NOW    NOT_NOW      ambiguous    NOT_NOW     NOT_NOW
            AddressRefused      NOT_NOW    suppressed   suppressed   NOT_NOW     NOT_NOW
            ContactGone         NOT_NOW    suppressed   NOT_NOW      NOT_NOW     NOT_NOW
            HeldBack            NOT_NOW    suppressed   NOT_NOW      NOT_NOW     NOT_NOW
            SetAside            NOT_NOW    parked       NOT_NOW      NOT_NOW     NOT_NOW
            LeaseEnded          NOT_NOW    due          ambiguous    NOT_NOW     NOT_NOW
            BecameUntrue        dropped    dropped      ON_ITS_WAY   NOT_NOW     NOT_NOW
            RecipientSuppressed suppressed suppressed   ON_ITS_WAY   NOT_NOW     NOT_NOW
            Replaced            NOT_NOW    NOT_NOW      NOT_NOW      dropped     NOT_NOW
            CameBack            NOT_NOW    NOT_NOW      bounced      NOT_NOW     NOT_NOW
            Delayed             NOT_NOW    NOT_NOW      handing-over NOT_NOW     NOT_NOW
            """;

    @Test
    void eachStepLeadsWhereTheTableSays() {
        var expected = expected();
        assertThat(expected.keySet())
                .containsExactlyInAnyOrderElementsOf(steps(MINE).stream()
                        .map(s -> s.getClass().getSimpleName())
                        .toList());
        for (var step : steps(MINE)) {
            var row = Objects.requireNonNull(expected.get(step.getClass().getSimpleName()));
            states().forEach((state, column) -> assertThat(result(Transitions.apply(mail(state), step)))
                    .as("%s in %s", step, state)
                    .isEqualTo(row.get(column).replace("same", state.code())));
        }
    }

    // a mail that was sent only changes by what others report of it
    @Test
    void aSentMailCanComeBackAndNothingElse() {
        var sent = mail(new MailState.Sent(AT));
        for (var step : steps(MINE)) {
            assertThat(result(Transitions.apply(sent, step)))
                    .as(step.toString())
                    .isEqualTo(
                            switch (step) {
                                case MailStep.CameBack _ -> "bounced";
                                case MailStep.Delayed _ -> "sent";
                                default -> "NOT_NOW";
                            });
        }
    }

    // N1: where an earlier hand-over was ambiguous, a copy may come back whatever became of the mail since
    @Test
    void whateverMayHaveLeftCanComeBack() {
        var once = new History(List.of(), 1, AT, 1);
        states().keySet().forEach(state -> {
            var moved = Transitions.apply(
                    new Mail(order(new Recipient.Initiator()), state, once), new MailStep.CameBack(AT, "5.1.1"));
            assertThat(result(moved))
                    .as(state.toString())
                    .isEqualTo(state instanceof MailState.Undelivered ? "NOT_NOW" : "bounced");
        });
    }

    // P3, N11: a worker that was frozen past its lease holds a token that means nothing any more
    @Test
    void aStaleTokenMovesNothing() {
        for (var step : steps(STALE)) {
            if (step instanceof MailStep.Fenced) {
                states().forEach((state, column) -> assertThat(Transitions.apply(mail(state), step))
                        .as("%s in %s", step, state)
                        .isInstanceOf(Move.Refused.class));
            }
        }
        assertThat(Transitions.apply(
                        mail(new MailState.HandingOver(MINE, AT)), new MailStep.Taken(STALE, AT, "250 ok")))
                .isEqualTo(new Move.Refused(Move.Refusal.STALE_TOKEN));
    }

    @Test
    void allStatesOfTheTypeAreWalked() {
        assertThat(Stream.concat(Stream.of(new MailState.Sent(AT)), states().keySet().stream())
                        .map(MailState::code))
                .containsExactlyInAnyOrder(
                        "due",
                        "retry",
                        "ambiguous",
                        "claimed",
                        "handing-over",
                        "sent",
                        "bounced",
                        "gathered",
                        "suppressed",
                        "parked",
                        "dropped");
    }

    @Test
    void whatIsPutOffStaysWhatItWas() {
        var later = AT.plusSeconds(60);
        for (MailState state : List.of(new MailState.Due(AT), new MailState.Retry(AT), new MailState.Ambiguous(AT))) {
            var moved = moved(mail(state), new MailStep.Postponed(AT, later));
            assertThat(moved.state().code()).isEqualTo(state.code());
            assertThat(((MailState.Waiting) moved.state()).notBefore()).isEqualTo(later);
        }
    }

    // N1: an unclear hand-over is counted; too many of them wait for a person
    @Test
    void unclearHandOversAreCountedAndBounded() {
        var once = moved(mail(new MailState.HandingOver(MINE, AT)), new MailStep.Unclear(MINE, AT, "", BACK_OFF, 0));
        assertThat(once.history().ambiguities()).isEqualTo(1);
        assertThat(once.state()).isEqualTo(new MailState.Ambiguous(AT.plus(Duration.ofMinutes(1))));
        var twice =
                moved(once.with(new MailState.HandingOver(MINE, AT)), new MailStep.LeaseEnded(MINE, AT, BACK_OFF, 0));
        assertThat(twice.history().ambiguities()).isEqualTo(2);
        assertThat(twice.state()).isEqualTo(new MailState.Parked(ParkReason.UNCLEAR_TOO_OFTEN, AT));
    }

    // N4
    @Test
    void tryingEndsTwoDaysAfterTheFirstFailure() {
        var failed = moved(mail(new MailState.Claimed(MINE, AT)), new MailStep.Deferred(MINE, AT, "450", BACK_OFF, 0));
        var later = AT.plus(Duration.ofDays(2));
        var parked = moved(
                failed.with(new MailState.Claimed(MINE, later)),
                new MailStep.Deferred(MINE, later, "450", BACK_OFF, 0));
        assertThat(parked.state()).isEqualTo(new MailState.Parked(ParkReason.GAVE_UP, later));
    }

    // N4: a broken relay uses up nobody's budget
    @Test
    void beingReleasedCostsNoAttempt() {
        var released = moved(
                mail(new MailState.Claimed(MINE, AT)),
                new MailStep.Released(MINE, AT, Delivery.Outcome.RELAY_BROKEN, "refused", AT.plusSeconds(1)));
        assertThat(released.history().failures()).isZero();
        assertThat(released.history().firstFailure()).isNull();
        assertThat(released.history().deliveries()).hasSize(1);
    }

    @Test
    void theDesksOwnAddressIsParkedNotSuppressed() {
        var order = order(new Recipient.Desk());
        var mail = new Mail(order, new MailState.Claimed(MINE, AT), History.NONE);
        assertThat(moved(mail, new MailStep.AddressRefused(MINE, AT, "550")).state())
                .isEqualTo(new MailState.Parked(ParkReason.DESK_ADDRESS_REFUSED, AT));
    }

    private static Mail moved(Mail mail, MailStep step) {
        return ((Move.Moved) Transitions.apply(mail, step)).mail();
    }

    private static String result(Move move) {
        return switch (move) {
            case Move.Moved(var mail) -> mail.state().code();
            case Move.Refused(var why) -> why.name();
        };
    }

    private static Map<MailState, Integer> states() {
        var states = new LinkedHashMap<MailState, Integer>();
        states.put(new MailState.Due(AT), 0);
        states.put(new MailState.Retry(AT), 0);
        states.put(new MailState.Ambiguous(AT), 0);
        states.put(new MailState.Claimed(MINE, AT), 1);
        states.put(new MailState.HandingOver(MINE, AT), 2);
        states.put(new MailState.Bounced(AT), 4);
        states.put(new MailState.Gathered(1, AT), 4);
        states.put(new MailState.Suppressed(Suppression.CONTACT_GONE, AT), 4);
        states.put(new MailState.Parked(ParkReason.GAVE_UP, AT), 3);
        states.put(new MailState.Dropped(DropReason.ANSWERED, AT), 4);
        return states;
    }

    private static List<MailStep> steps(ClaimToken token) {
        return List.of(
                new MailStep.Claim(token, AT),
                new MailStep.HandOver(token, AT),
                new MailStep.Postponed(AT, AT.plusSeconds(1)),
                new MailStep.Gathered(token, AT, 1),
                new MailStep.LeftOut(token, AT, DropReason.UNWANTED),
                new MailStep.Taken(token, AT, "250 ok"),
                new MailStep.Deferred(token, AT, "450", BACK_OFF, 0),
                new MailStep.Released(token, AT, Delivery.Outcome.RELAY_BROKEN, "421", AT),
                new MailStep.Unclear(token, AT, "", BACK_OFF, 0),
                new MailStep.AddressRefused(token, AT, "550"),
                new MailStep.ContactGone(token, AT),
                new MailStep.HeldBack(token, AT, Suppression.ADDRESS_BOUNCED),
                new MailStep.SetAside(token, AT, ParkReason.CONTENT_GONE),
                new MailStep.LeaseEnded(token, AT, BACK_OFF, 0),
                new MailStep.BecameUntrue(DropReason.ANSWERED, AT),
                new MailStep.RecipientSuppressed(Suppression.ADDRESS_REFUSED, AT),
                new MailStep.Replaced(AT),
                new MailStep.CameBack(AT, "5.1.1"),
                new MailStep.Delayed(AT, "4.4.1"));
    }

    private static Map<String, List<String>> expected() {
        var rows = new LinkedHashMap<String, List<String>>();
        TABLE.lines().forEach(line -> {
            var words = new ArrayList<>(List.of(line.split(" +")));
            rows.put(words.removeFirst(), words);
        });
        return rows;
    }

    private static Mail mail(MailState state) {
        return new Mail(order(new Recipient.Initiator()), state, History.NONE);
    }

    private static MailOrder order(Recipient recipient) {
        var cause = new EventId("missions", "m-1", 1);
        return new MailOrder(
                MailId.of(cause, Template.REQUEST_RECEIVED, recipient),
                Template.REQUEST_RECEIVED,
                recipient,
                null,
                null,
                null,
                cause,
                AT,
                null);
    }
}
