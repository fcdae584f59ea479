package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;

/** A correspondence that reaches its states by what others tell and what workers do, as in life. */
public final class CorrespondenceFixture {

    /** The mission of all fixtures. */
    public static final MissionId MISSION = new MissionId("m-4711");

    /** When it all begins. */
    public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    /** When offers are half over. */
    static final Instant HALF_TIME = START.plus(Duration.ofHours(36));

    /** When offers are over. */
    static final Instant EXPIRES = START.plus(Duration.ofDays(3));

    /** A mentor who is asked first. */
    public static final MentorId GRETA = new MentorId("M01");

    /** A mentor who is asked second. */
    public static final MentorId JONAS = new MentorId("M02");

    private Correspondence state = Correspondence.of(MISSION);
    private final List<MailFact> facts = new ArrayList<>();
    private long missionSeq;
    private long assignmentSeq;
    private Instant now = START;
    private EventId lastCause = new EventId("missions", MISSION.value(), 0);
    private Occurrence lastOccurrence = new Occurrence.Unmatched();

    /** Nothing happened yet. */
    public static CorrespondenceFixture anyCorrespondence() {
        return new CorrespondenceFixture();
    }

    /** The mission is requested for certain and its receipt sent. */
    public static CorrespondenceFixture requested() {
        return anyCorrespondence().on(wanted()).sendAll();
    }

    /** A mission of this id is requested for certain, its receipt waits. */
    static Correspondence received(String mission) {
        return Correspondence.of(new MissionId(mission))
                .on(new EventId("missions", mission, 1), START, wanted())
                .state();
    }

    /** Greta is asked, the mail about it still waits. */
    public static CorrespondenceFixture assigned() {
        return requested().on(asked(1, GRETA));
    }

    /** Greta is asked and has the mail. */
    public static CorrespondenceFixture assignedAndTold() {
        return assigned().sendAll();
    }

    /** Greta had the mail, and the desk has it sent once more. */
    public static Correspondence assignedAndToldOnceMore() {
        var told = assignedAndTold();
        var store = new InMemoryCorrespondences();
        store.put(told.state());
        var wish =
                new ResendingMails.Wish(told.mail(Template.MENTOR_ASSIGNED).id(), Again.Reason.LOST, "desk-7", "k-1");
        new ResendingMails(store, () -> START).resend(told.state().subject(), wish);
        return store.of(told.state().subject()).orElseThrow();
    }

    static Occurrence wanted() {
        return new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"));
    }

    static Occurrence submitted() {
        return new Occurrence.Submitted(new MissionReference("LBF-7K3M-9QXT"), START.plus(Duration.ofDays(7)));
    }

    static Occurrence cancelled(Cancellation by) {
        return new Occurrence.Cancelled(by);
    }

    /** Asked, so late that no reminder is due any more. */
    static Occurrence asked(int attempt, MentorId mentor) {
        return new Occurrence.Assigned(attempt, mentor, START, EXPIRES);
    }

    /** Asked, with a reminder to come at {@link #HALF_TIME}. */
    static Occurrence askedInTime(int attempt, MentorId mentor) {
        return new Occurrence.Assigned(attempt, mentor, HALF_TIME, EXPIRES);
    }

    static Occurrence reopened(int attempt, MentorId mentor) {
        return new Occurrence.Reopened(attempt, mentor, HALF_TIME, EXPIRES);
    }

    static Occurrence askedToStandBy(int standby, MentorId mentor) {
        return new Occurrence.StandbyAsked(standby, mentor, EXPIRES);
    }

    /** Takes in what another service tells. */
    public CorrespondenceFixture on(Occurrence occurrence) {
        boolean ofMission = occurrence instanceof Occurrence.Submitted
                || occurrence instanceof Occurrence.Requested
                || occurrence instanceof Occurrence.Amended
                || occurrence instanceof Occurrence.Cancelled
                || occurrence instanceof Occurrence.Completed
                || occurrence instanceof Occurrence.OfAppointment
                || occurrence instanceof Occurrence.OfAftermath;
        var cause = ofMission
                ? new EventId("missions", MISSION.value(), ++missionSeq)
                : new EventId("assignments", MISSION.value(), ++assignmentSeq);
        lastCause = cause;
        lastOccurrence = occurrence;
        return again();
    }

    /** Lets time pass. */
    public CorrespondenceFixture after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Hands over all that may go, until nothing may. */
    public CorrespondenceFixture sendAll() {
        for (var due = state.claimable(now); !due.isEmpty(); due = state.claimable(now)) {
            due.forEach(mail -> send(mail.id()));
        }
        return this;
    }

    private void send(MailId id) {
        var token = new ClaimToken(UUID.randomUUID().toString());
        step(id, new MailStep.Claim(token, now));
        step(id, new MailStep.HandOver(token, now));
        step(id, new MailStep.Taken(token, now, "250 ok"));
    }

    CorrespondenceFixture claim(MailTemplate template) {
        return step(
                template, new MailStep.Claim(new ClaimToken(UUID.randomUUID().toString()), now));
    }

    CorrespondenceFixture handOver(MailTemplate template) {
        return step(template, new MailStep.HandOver(token(template), now));
    }

    CorrespondenceFixture taken(MailTemplate template) {
        return step(template, new MailStep.Taken(token(template), now, "250 ok"));
    }

    CorrespondenceFixture deferred(Template template) {
        return step(template, new MailStep.Deferred(token(template), now, "450 later", BackOff.STANDARD, 0));
    }

    CorrespondenceFixture unclear(Template template) {
        return step(template, new MailStep.Unclear(token(template), now, "no answer", BackOff.STANDARD, 0));
    }

    CorrespondenceFixture refused(Template template) {
        return step(template, new MailStep.AddressRefused(token(template), now, "550 unknown"));
    }

    CorrespondenceFixture contactGone(Template template) {
        return step(template, new MailStep.ContactGone(token(template), now));
    }

    private CorrespondenceFixture step(MailTemplate template, MailStep step) {
        return step(mail(template).id(), step);
    }

    private CorrespondenceFixture step(MailId id, MailStep step) {
        var outcome = state.step(id, step)
                .orElseThrow(() -> new AssertionError(
                        step + " is refused by " + state.mail(id).orElseThrow().state()));
        state = outcome.state();
        facts.addAll(outcome.facts());
        return this;
    }

    ClaimToken token(MailTemplate template) {
        return ((MailState.InFlight) mail(template).state()).token();
    }

    /** The latest mail of this template. */
    public Mail mail(MailTemplate template) {
        return state.mails().stream()
                .filter(m -> m.order().template() == template)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no mail " + template + " in " + summary()));
    }

    /** The correspondence as it is now. */
    public Correspondence state() {
        return state;
    }

    Instant now() {
        return now;
    }

    /** What a recipient was sent, in order. */
    List<MailTemplate> sentTo(Recipient recipient) {
        return state.mails().stream()
                .filter(m -> m.order().recipient().equals(recipient) && m.state() instanceof MailState.Sent)
                .map(m -> m.order().template())
                .toList();
    }

    /** Takes the last event in a second time. */
    CorrespondenceFixture again() {
        var outcome = state.on(lastCause, now, lastOccurrence);
        state = outcome.state();
        facts.addAll(outcome.facts());
        return this;
    }

    List<MailFact> facts() {
        return facts;
    }

    /** Each mail as {@code template>recipient state[ reason]}. */
    List<String> summary() {
        return state.mails().stream().map(CorrespondenceFixture::line).toList();
    }

    private static String line(Mail mail) {
        String reason = switch (mail.state()) {
            case MailState.Dropped(var why, var _) -> " " + why;
            case MailState.Undelivered lost -> " " + lost.reason();
            case MailState.Parked(var why, var _) -> " " + why;
            case MailState.Waiting _, MailState.InFlight _, MailState.Sent _, MailState.Gathered _ -> "";
        };
        return mail.order().template().code() + ">" + mail.order().recipient() + " "
                + mail.state().code() + reason;
    }
}
