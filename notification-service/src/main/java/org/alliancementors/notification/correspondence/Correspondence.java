package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.MailState.InFlight;
import org.alliancementors.notification.correspondence.MailState.Waiting;

/**
 * All mails about a subject beside all that is known of it, so that a mail and the truth of what it says cannot part: what
 * others tell, what becomes of mails, and the right to send one change the same document. Promises that a mail is due once
 * per event, template and recipient, goes only while it is true, and goes in order for each recipient. Knows no clock.
 *
 * @param subject the mission, alliance or mentor
 * @param known what is known of it
 * @param mails in the order in which each recipient gets them
 * @param suppressed recipients, by their text form, who cannot be reached
 */
public record Correspondence(Subject subject, Known known, List<Mail> mails, Map<Recipient, Suppression> suppressed) {

    /** Keeps copies. */
    public Correspondence {
        mails = List.copyOf(mails);
        suppressed = Map.copyOf(suppressed);
    }

    /** Nothing known, nothing to say. */
    public static Correspondence of(Subject subject) {
        var nothing = switch (subject) {
            case Subject.Mission _ -> Knowledge.NOTHING;
            case Subject.Alliance _ -> AllianceKnowledge.NOTHING;
            case Subject.Mentor _ -> MentorKnowledge.NOTHING;
            case Subject.Digest _, Subject.DeskDay _ -> DigestKnowledge.NOTHING;
        };
        return new Correspondence(subject, nothing, List.of(), Map.of());
    }

    /** Nothing known of a mission. */
    public static Correspondence of(MissionId mission) {
        return of(new Subject.Mission(mission));
    }

    /**
     * Takes in what another service told of a mission. For the others see {@link AllianceMails} and {@link MentorMails}.
     *
     * @throws IllegalStateException when this is not about a mission
     */
    public Outcome on(EventId cause, Instant at, Occurrence occurrence) {
        var learnt = Learning.from(this, occurrence);
        return learning(learnt, Calls.by(this, learnt, cause, at, occurrence), at, cause);
    }

    /** Knows this from now on: mails that it calls for become due, mails that it contradicts are dropped. */
    Outcome learning(Known learnt, List<Mail> called, Instant at) {
        var next = new Correspondence(subject, learnt, ordered(called), suppressed).settled(at);
        return new Outcome(next, next.newlyUndeliverable(this));
    }

    private Outcome learning(Known learnt, List<Mail> called, Instant at, EventId cause) {
        var next = new Correspondence(subject, learnt, ordered(called), suppressed)
                .settled(at)
                .tellingCalendars(cause, at);
        return new Outcome(next, next.newlyUndeliverable(this));
    }

    /**
     * Makes all earlier addresses of the mentor's calendar worthless.
     *
     * @throws IllegalStateException when this is not about a mentor
     */
    Outcome withNextCalendar(Instant at) {
        if (known instanceof MentorKnowledge ofMentor) {
            return learning(ofMentor.withNextCalendar(), List.of(), at);
        }
        throw new IllegalStateException("%s is no mentor".formatted(subject));
    }

    /** What is known of the mission that this is about. */
    Knowledge ofMission() {
        if (known instanceof Knowledge ofMission) {
            return ofMission;
        }
        throw new IllegalStateException("%s is no mission".formatted(subject));
    }

    /**
     * Makes a step with one mail.
     *
     * @return the outcome, or empty when the step is refused: the mail has moved on, or belongs to somebody else
     */
    public Optional<Outcome> step(MailId id, MailStep step) {
        return mail(id).flatMap(mail -> switch (Transitions.apply(telling(mail, step), step)) {
            case Move.Refused _ -> Optional.<Outcome>empty();
            case Move.Moved(var moved) -> {
                var next = replacing(moved)
                        .withoutRecipientOf(moved)
                        .settled(step.at())
                        .tellingCalendars(mail.order().cause(), step.at());
                yield Optional.of(new Outcome(next, next.newlyUndeliverable(this)));
            }
        });
    }

    /**
     * A recipient whose address was blocked is written to again.
     *
     * @return the outcome, or empty when they were not out of reach, or not for the sake of their address
     */
    public Optional<Outcome> reachable(Recipient recipient, Instant at) {
        var reason = suppressed.get(recipient);
        if (reason == null || reason == Suppression.CONTACT_GONE) {
            return Optional.empty();
        }
        var fewer = new HashMap<>(suppressed);
        fewer.remove(recipient);
        return Optional.of(new Outcome(
                new Correspondence(subject, known, mails, fewer),
                subject instanceof Subject.Mission(var mission)
                        ? List.of(new MailFact.Deliverable(mission, recipient, at))
                        : List.of()));
    }

    /** The mail with this id. */
    public Optional<Mail> mail(MailId id) {
        return mails.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Mails that a worker has at present. */
    public List<Mail> inFlight() {
        return mails.stream().filter(m -> m.state() instanceof InFlight).toList();
    }

    /** Mails that may be claimed now: due, first in line for their recipient, and their deadline not passed. */
    public List<Mail> claimable(Instant now) {
        return mails.stream()
                .filter(m -> m.state() instanceof Waiting w && !w.notBefore().isAfter(now))
                .filter(this::isNext)
                .filter(m -> !m.deadlinePassed(now))
                .toList();
    }

    /** Drops what asks for something that can no longer be done in time. */
    public Correspondence withoutMissedDeadlines(Instant now) {
        var missed =
                mails.stream().filter(m -> !m.ended() && m.deadlinePassed(now)).toList();
        var next = this;
        for (var mail : missed) {
            next = next.moved(mail, new MailStep.BecameUntrue(DropReason.DEADLINE_PASSED, now));
        }
        return next.equals(this)
                ? this
                : next.settled(now).tellingCalendars(missed.getFirst().order().cause(), now);
    }

    /** Puts off what can wait for a time at which it is more welcome. */
    public Correspondence putOff(Instant now, Courtesy courtesy) {
        var next = this;
        for (var mail : claimable(now)) {
            var earliest = courtesy.earliest(mail.order(), now);
            if (earliest.isAfter(now)) {
                next = next.moved(mail, new MailStep.Postponed(now, earliest));
            }
        }
        return next;
    }

    /** Whether what a mail says, that may be over already, is still true, and its recipient can be reached. */
    boolean stillTrue(Mail mail) {
        return !suppressed.containsKey(mail.order().recipient())
                && against(mail).isEmpty();
    }

    /** Claims up to so many mails, each under a token of its own. */
    public Correspondence claimed(Instant now, int most, Supplier<ClaimToken> tokens) {
        var next = this;
        for (var mail : claimable(now).stream().limit(most).toList()) {
            next = next.moved(mail, new MailStep.Claim(tokens.get(), now));
        }
        return next;
    }

    /** When work has to be looked for next; empty while nothing can be done before the next event. */
    public Optional<Instant> workAt() {
        var waiting = mails.stream()
                .filter(m -> m.state() instanceof Waiting)
                .filter(this::isNext)
                .map(m -> ((Waiting) m.state()).notBefore());
        var leases = inFlight().stream().map(m -> ((InFlight) m.state()).since());
        return Stream.concat(waiting, leases).min(Instant::compareTo);
    }

    /**
     * First in line for its recipient, and not ahead of what it builds on. What waits for that holds back nothing else, and what
     * can wait for a better time nothing that cannot.
     */
    private boolean isNext(Mail mail) {
        boolean essential = mail.order().importance() == Importance.ESSENTIAL;
        return known.lets(mail)
                && mails.subList(0, mails.indexOf(mail)).stream()
                        .filter(m -> m.state() instanceof InFlight || !m.ended() && known.lets(m))
                        .filter(m -> m.state() instanceof InFlight
                                || !essential
                                || m.order().importance() == Importance.ESSENTIAL)
                        .noneMatch(
                                m -> m.order().recipient().equals(mail.order().recipient()));
    }

    private List<Mail> ordered(List<Mail> made) {
        var byPhase = new TreeMap<Template.Phase, List<Mail>>();
        mails.forEach(m -> byPhase.computeIfAbsent(m.order().template().phase(), _ -> new ArrayList<>())
                .add(m));
        made.stream()
                .filter(m -> mail(m.id()).isEmpty())
                .forEach(m -> byPhase.computeIfAbsent(m.order().template().phase(), _ -> new ArrayList<>())
                        .add(m));
        return byPhase.values().stream().flatMap(List::stream).toList();
    }

    /** Makes the mails agree with what is known. A correction looks at what it corrects, so those come first. */
    private Correspondence settled(Instant at) {
        var next = this;
        for (var mail : mails) {
            var against = next.against(mail);
            if (against.isPresent()) {
                next = next.moved(mail, new MailStep.BecameUntrue(against.get(), at));
            }
        }
        for (var mail : next.mails) {
            var reason = next.suppressed.get(mail.order().recipient());
            if (reason != null && !mail.ended()) {
                next = next.moved(mail, new MailStep.RecipientSuppressed(reason, at));
            }
        }
        return next;
    }

    /** That it was said already does not speak against what the desk has said once more. */
    private Optional<DropReason> against(Mail mail) {
        return known.against(mail, mails).filter(why -> mail.order().again() == null || !why.onlyRepeats());
    }

    private Correspondence moved(Mail mail, MailStep step) {
        return Transitions.apply(telling(mail, step), step) instanceof Move.Moved(var moved) ? replacing(moved) : this;
    }

    /** What a mail tells a calendar is settled and kept when it is claimed, so that later ones know of it. */
    private Mail telling(Mail mail, MailStep step) {
        return step instanceof MailStep.Claim && known instanceof Knowledge mission
                ? mail.telling(Agenda.toldBy(mail, mission, mails))
                : mail;
    }

    private Correspondence tellingCalendars(EventId cause, Instant at) {
        return known instanceof Knowledge mission
                ? new Correspondence(subject, known, ordered(CalendarCalls.by(this, mission, cause, at)), suppressed)
                : this;
    }

    private Correspondence replacing(Mail mail) {
        return new Correspondence(
                subject,
                known,
                mails.stream().map(m -> m.id().equals(mail.id()) ? mail : m).toList(),
                suppressed);
    }

    /** The recipient of a mail that did not arrive gets no others. */
    private Correspondence withoutRecipientOf(Mail mail) {
        if (!(known.suppressesForGood() && mail.state() instanceof MailState.Undelivered lost)) {
            return this;
        }
        var more = new HashMap<>(suppressed);
        more.putIfAbsent(mail.order().recipient(), lost.reason());
        return new Correspondence(subject, known, mails, more);
    }

    /** One word to the others per recipient and attempt of a mission, however many mails hang on it. */
    private List<MailFact> newlyUndeliverable(Correspondence before) {
        if (!(subject instanceof Subject.Mission(var mission))) {
            return List.of();
        }
        var facts = new ArrayList<MailFact>();
        for (var mail : mails) {
            if (mail.state() instanceof MailState.Undelivered lost && !before.toldAbout(mail)) {
                var fact = new MailFact.Undeliverable(
                        mission, mail.order().recipient(), mail.order().attempt(), lost.reason(), lost.at());
                if (!facts.contains(fact)) {
                    facts.add(fact);
                }
            }
        }
        return List.copyOf(facts);
    }

    /** Of this mail, or of another one since its recipient is out of reach. */
    private boolean toldAbout(Mail mail) {
        return mails.stream()
                .filter(m -> m.state() instanceof MailState.Undelivered)
                .anyMatch(m -> m.id().equals(mail.id())
                        || suppressed.containsKey(mail.order().recipient())
                                && m.order().recipient().equals(mail.order().recipient())
                                && Objects.equals(
                                        m.order().attempt(), mail.order().attempt()));
    }
}
