package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Letter.CalendarFile;
import org.alliancementors.notification.correspondence.Letters.Making;
import org.alliancementors.notification.correspondence.RandomMission.Told;
import org.alliancementors.notification.correspondence.texts.WritingFixture;

/**
 * Plays a random mission against its correspondence: the topics arrive late, sometimes twice and in any order between each other;
 * workers claim, are frozen, fail, are left without an answer. All files that left are taken in by one calendar for each recipient,
 * shuffled and some of them twice.
 */
final class RandomDeliveries {

    private static final Writing WORDS = WritingFixture.anyWriting();

    private final Random random;
    private final UnaryOperator<List<CalendarFile>> mutation;
    private final RandomMission mission;
    private final Map<Recipient, List<CalendarFile>> arrived = new HashMap<>();
    private final Map<ClaimToken, Letter> underWay = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final Letters letters = new Letters(
            new PlainLinks(),
            new OnlyCalendars(),
            (mentor, _) -> URI.create("https://portal.example/calendar/" + mentor),
            new MessageIds(SendingFixture.KEYS),
            new Offices(
                    new Letter.Addressee("Desk", "desk@desk.example"),
                    new Letter.Addressee("Press", "press@desk.example"),
                    Language.DE));
    private Correspondence state = Correspondence.of(CorrespondenceFixture.MISSION);
    private long missionSeq;
    private long assignmentSeq;

    RandomDeliveries(int seed, UnaryOperator<List<CalendarFile>> mutation) {
        this.random = new Random(seed);
        this.mutation = mutation;
        this.mission = new RandomMission(random);
    }

    /** What is wrong at the end, with the whole story; empty where all is right. */
    Optional<String> play() {
        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> mission.step();
                case 3, 4, 5 -> hear();
                case 6, 7, 8 -> work(false);
                default ->
                    mission.pass(random.nextInt(12) == 0 ? Duration.ofDays(5) : Duration.ofMinutes(random.nextInt(30)));
            }
        }
        settle();
        for (var recipient : recipients().stream().filter(this::isReached).toList()) {
            var client = new CalendarClient();
            var files = new ArrayList<>(arrived.getOrDefault(recipient, List.of()));
            files.addAll(files.stream().filter(_ -> random.nextInt(4) == 0).toList());
            Collections.shuffle(files, random);
            files.forEach(client::take);
            var shown = new HashMap<>(client.shows());
            shown.values().removeIf(when -> !mission.isAhead(when));
            var truth = mission.truth(recipient);
            if (!shown.equals(truth)) {
                return Optional.of("%s sees %s instead of %s\n%s\n%s\n%s"
                        .formatted(
                                recipient,
                                shown,
                                truth,
                                String.join("\n", mission.story()),
                                String.join("\n", sent),
                                state.mails().stream()
                                        .filter(m -> m.order().recipient().equals(recipient))
                                        .map(m -> m.id() + " " + m.state() + " " + m.told())
                                        .collect(Collectors.joining("\n"))));
            }
        }
        return Optional.empty();
    }

    /** With a mail that was given up a person has to look. */
    private boolean isReached(Recipient recipient) {
        return state.mails().stream()
                .noneMatch(m -> m.order().recipient().equals(recipient) && m.state() instanceof MailState.Parked);
    }

    private static List<Recipient> recipients() {
        var recipients = new ArrayList<Recipient>();
        recipients.add(new Recipient.Initiator());
        RandomMission.MENTORS.forEach(m -> recipients.add(new Recipient.Mentor(m)));
        return recipients;
    }

    private void settle() {
        mission.settle();
        while (!mission.missions.isEmpty() || !mission.assignments.isEmpty()) {
            hear();
        }
        // longer than all back-offs and the patience with the end of a mission
        for (int round = 0; round < 60; round++) {
            mission.pass(Duration.ofMinutes(10));
            while (hear() || work(true)) {
                // until nothing is left to do for now
            }
        }
    }

    /** Takes in the next word of one topic. */
    private boolean hear() {
        boolean ofMission = mission.assignments.isEmpty() || !mission.missions.isEmpty() && random.nextBoolean();
        var topic = ofMission ? mission.missions : mission.assignments;
        var told = topic.poll();
        if (told == null) {
            return false;
        }
        var cause = new EventId(
                ofMission ? "missions" : "assignments",
                CorrespondenceFixture.MISSION.value(),
                ofMission ? ++missionSeq : ++assignmentSeq);
        take(cause, told);
        if (random.nextInt(10) == 0) {
            take(cause, told);
        }
        return true;
    }

    private void take(EventId cause, Told told) {
        state = state.on(cause, told.at(), told.what()).state();
    }

    /** A worker does its next thing; in the end all go well. */
    private boolean work(boolean well) {
        var flights = state.inFlight();
        if (flights.isEmpty() || random.nextInt(3) == 0) {
            var before = state;
            state = state.withoutMissedDeadlines(mission.now())
                    .claimed(
                            mission.now(),
                            1 + random.nextInt(3),
                            () -> new ClaimToken(new UUID(random.nextLong(), random.nextLong()).toString()));
            state.mails().forEach(this::write);
            if (!state.equals(before)) {
                return true;
            }
        }
        flights = state.inFlight();
        if (flights.isEmpty()) {
            return false;
        }
        var mail = flights.get(random.nextInt(flights.size()));
        step(mail, next(mail, well || mail.history().failures() > 2));
        return true;
    }

    private void write(Mail mail) {
        if (mail.state() instanceof MailState.Claimed(var token, var _) && !underWay.containsKey(token)) {
            var held = state;
            var job = new Job(() -> held, mail.order(), mail.entries(), token);
            var book = new Contacts.Book(
                    Map.of(CorrespondenceFixture.MISSION, new Contacts.Entry.Found<>(SendingFixture.anyMission())),
                    mentors(),
                    Map.of());
            if (letters.make(job, Briefing.of(book)) instanceof Making.Made(var letter)) {
                underWay.put(token, letter);
            } else {
                throw new AssertionError("no letter for " + mail.order());
            }
        }
    }

    private static Map<MentorId, Contacts.Entry<Contacts.MentorContact>> mentors() {
        var mentors = new HashMap<MentorId, Contacts.Entry<Contacts.MentorContact>>();
        RandomMission.MENTORS.forEach(m -> mentors.put(m, new Contacts.Entry.Found<>(SendingFixture.anyMentor())));
        return mentors;
    }

    private MailStep next(Mail mail, boolean well) {
        var now = mission.now();
        int luck = well ? 9 : random.nextInt(10);
        if (mail.state() instanceof MailState.Claimed(var token, var _)) {
            return switch (luck) {
                case 0 -> new MailStep.LeaseEnded(token, now, BackOff.STANDARD, 0);
                case 1 -> new MailStep.Deferred(token, now, "450 later", BackOff.STANDARD, 0);
                default -> new MailStep.HandOver(token, now);
            };
        }
        var token = ((MailState.InFlight) mail.state()).token();
        return switch (luck) {
            case 0 -> new MailStep.Deferred(token, now, "450 later", BackOff.STANDARD, 0);
            case 1, 2 -> {
                arrive(mail, token, random.nextBoolean());
                yield new MailStep.Unclear(token, now, "no answer", BackOff.STANDARD, 0);
            }
            case 3 -> {
                arrive(mail, token, random.nextBoolean());
                yield new MailStep.LeaseEnded(token, now, BackOff.STANDARD, 0);
            }
            default -> {
                arrive(mail, token, true);
                yield new MailStep.Taken(token, now, "250 ok");
            }
        };
    }

    private void step(Mail mail, MailStep step) {
        state = state.step(mail.id(), step)
                .orElseThrow(() -> new AssertionError(step + " is refused in " + mail.state()))
                .state();
    }

    private void arrive(Mail mail, ClaimToken token, boolean really) {
        var letter = Objects.requireNonNull(underWay.get(token));
        sent.add("%s %s%s %s".formatted(mission.now(), mail.id(), really ? "" : " (lost)", mail.entries()));
        if (really) {
            arrived.computeIfAbsent(mail.order().recipient(), _ -> new ArrayList<>())
                    .addAll(mutation.apply(letter.text().calendars()));
        }
    }

    /** The real files, and no words, which would take most of the time. */
    private static final class OnlyCalendars implements Writing {

        @Override
        public Letter.Text write(Content content) {
            return new Letter.Text(content.template().code(), "", "");
        }

        @Override
        public Letter.Text write(Digest digest) {
            throw new AssertionError("no digest is made here");
        }

        @Override
        public Letter.Text write(DeskDay day) {
            throw new AssertionError("no day of the desk is told here");
        }

        @Override
        public List<CalendarFile> calendars(Content content, Instant madeAt) {
            return WORDS.calendars(content, madeAt);
        }

        @Override
        public String subscription(Language language, List<Dated> dates) {
            return WORDS.subscription(language, dates);
        }

        @Override
        public Letter.Text write(Note note) {
            throw new AssertionError("not about a mission: " + note);
        }
    }
}
