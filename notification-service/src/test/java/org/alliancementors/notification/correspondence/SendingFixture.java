package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.notification.correspondence.Contacts.AllianceContact;
import org.alliancementors.notification.correspondence.Contacts.ContactKey;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.Contacts.MentorContact;
import org.alliancementors.notification.correspondence.Contacts.MissionContact;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.alliancementors.notification.preferences.InMemoryPreferences;

/** The use cases with fakes of everything outside, and clocks that stand until they are moved. */
final class SendingFixture implements AutoCloseable {

    /** How many mails an address gets in a day. */
    volatile int perDay = 1000;

    static final Duration LEASE = Duration.ofMinutes(5);
    /** Keys as they are read, two of them. */
    static final String OWN = "k1:" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";

    static final String OTHER = "k2:" + "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=";
    static final MacKeys KEYS = MacKeys.of("keys", OWN);
    static final MacKeys OTHER_KEYS = MacKeys.of("keys", OTHER);
    static final BackOff BACK_OFF = BackOff.STANDARD;

    final InMemoryCorrespondences store = new InMemoryCorrespondences();
    final InMemoryAddressees addressees = new InMemoryAddressees();
    final List<Letter> relayed = Collections.synchronizedList(new ArrayList<>());

    /** Missions of which no remembered answer was to be believed. */
    final Set<MissionId> changed = ConcurrentHashMap.newKeySet();

    /** Mails that waited for the next day, and mails that were held back. */
    final AtomicInteger limited = new AtomicInteger();

    final AtomicInteger heldBack = new AtomicInteger();
    final AtomicInteger unclear = new AtomicInteger();

    /** Codes of the states in which mails ended. */
    final List<String> ended = Collections.synchronizedList(new ArrayList<>());

    final AtomicLong nanos = new AtomicLong();
    volatile Instant now = CorrespondenceFixture.START;

    /** Whether the addresses of calendars cannot be had. */
    volatile boolean calendarsDown;

    /** What the owner of contact data says of missions. */
    volatile Entry<MissionContact> missionAnswer = new Entry.Found<>(anyMission());

    /** What the owner of contact data says of mentors. */
    volatile Entry<MentorContact> mentorAnswer = new Entry.Found<>(anyMentor());

    /** What the owner of contact data says of contacts of alliances. */
    volatile Function<ContactKey, Entry<AllianceContact>> allianceAnswer = key -> new Entry.Found<>(new AllianceContact(
            new Person("Ina Itter", key.role() + "@" + key.alliance() + ".example", null, Language.DE),
            "Bündnis " + key.alliance()));

    /** What the relay does; taking everything to begin with. */
    volatile Relay relay = oneByOne(letter -> {
        relayed.add(letter);
        return new HandOver.Taken("250 ok");
    });

    /** So many mails go together. */
    volatile int wave = 4;

    /** How many mails the relay wants. */
    volatile RelayRate rate = new RelayRate(0, 0, nanos::get);

    /** What readers have said. */
    final InMemoryPreferences preferences = new InMemoryPreferences();

    /** When it is polite to write: at any time to begin with. */
    volatile Courtesy courtesy =
            new Courtesy(false, LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 30), _ -> false);

    final RelayCircuit circuit = new RelayCircuit(Duration.ofSeconds(1), Duration.ofMinutes(1), nanos::get);
    private final List<Workers> crews = new ArrayList<>();

    /** One instance of the service, sharing the store with the others. */
    ClaimingMails instance() {
        var workers = new Workers(2, 10, Duration.ofSeconds(1));
        crews.add(workers);
        var letters = new Letters(
                new PlainLinks(),
                new PlainWriting(),
                (mentor, _) -> {
                    if (calendarsDown) {
                        throw new IllegalStateException("the store is down");
                    }
                    return URI.create("https://portal.example/calendar/" + mentor);
                },
                new MessageIds(KEYS),
                new Offices(
                        new Letter.Addressee("Desk", "desk@desk.example"),
                        new Letter.Addressee("Press", "press@desk.example"),
                        Language.DE));
        var readers = new WritingMails.Readers(
                new Briefings(this::contacts, preferences, store, _ -> store.documents(), () -> now),
                new GatheringNews(store, courtesy));
        var outside = new SendingMails.Outside(
                new WritingMails(readers, letters, checking(), Duration.ofSeconds(10), () -> now),
                (sent, gate) -> relay.handOver(sent, gate),
                new Admission(circuit, rate),
                new Meter());
        var policy = new SendingMails.Policy(wave, BACK_OFF, Duration.ofSeconds(10), Duration.ofMillis(5), courtesy);
        var sending = new SendingMails(store, outside, workers, policy, () -> now);
        return new ClaimingMails(store, sending, workers, new LeaseWatch(LEASE, nanos::get), () -> now);
    }

    /** A relay where a connection stands, and that treats each letter that may go like this. */
    static Relay oneByOne(Function<Letter, HandOver> each) {
        return (wave, gate) -> {
            var open = gate.open(wave.stream().map(Letter::id).collect(Collectors.toSet()));
            var results = new LinkedHashMap<MailId, HandOver>();
            wave.forEach(letter -> results.put(
                    letter.id(),
                    open.contains(letter.id()) && gate.goesOn() ? each.apply(letter) : new HandOver.NotBegun()));
            return results;
        };
    }

    /** A relay that treats all letters alike, without asking anybody. */
    static Relay alike(HandOver result) {
        return (wave, gate) -> wave.stream().collect(Collectors.toMap(Letter::id, letter -> result));
    }

    /** So many missions {@code m-0, m-1 …} whose receipts are due. */
    void received(int missions) {
        IntStream.range(0, missions)
                .mapToObj(n -> CorrespondenceFixture.received("m-" + n))
                .forEach(store::put);
    }

    /** The mentor of {@link CorrespondenceFixture#assigned} steps back. */
    void withdrawn() {
        store.on(
                CorrespondenceFixture.MISSION,
                c -> c.on(
                        new EventId("assignments", CorrespondenceFixture.MISSION.value(), 2),
                        now,
                        new Occurrence.Withdrawn(1, CorrespondenceFixture.GRETA, Withdrawal.OF_MENTOR)));
    }

    private CheckingAddresses checking() {
        return new CheckingAddresses(addressees, new AddresseeKeys(KEYS), perDay, new BouncesMeter(), () -> now);
    }

    /** What stands for an address. */
    static AddresseeKey key(String address) {
        return new AddresseeKeys(KEYS).all(address).getFirst();
    }

    void pass(Duration time) {
        now = now.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    Mail mail(MailTemplate template) {
        return store.all().stream()
                .flatMap(h -> h.state().mails().stream())
                .filter(m -> m.order().template() == template)
                .findFirst()
                .orElseThrow();
    }

    String state(MailTemplate template) {
        return mail(template).state().code();
    }

    private Contacts.Book contacts(Contacts.Question question) {
        changed.addAll(question.changed());
        var ofMissions = new HashMap<MissionId, Entry<MissionContact>>();
        question.missions().forEach(id -> ofMissions.put(id, missionAnswer));
        var ofMentors = new HashMap<MentorId, Entry<MentorContact>>();
        question.mentors().forEach(id -> ofMentors.put(id, mentorAnswer));
        var ofContacts = new HashMap<ContactKey, Entry<AllianceContact>>();
        question.contacts().forEach(key -> ofContacts.put(key, allianceAnswer.apply(key)));
        return new Contacts.Book(ofMissions, ofMentors, ofContacts);
    }

    static MissionContact anyMission() {
        return new MissionContact(
                new Person("Ina Itter", "ina@buendnis.example", null, Language.DE),
                new Request(
                        new MissionReference("LBF-7K3M-9QXT"),
                        MissionKind.FOUNDING,
                        Format.ON_SITE,
                        new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)),
                        new PostalCode("37176"),
                        "Nörten-Hardenberg",
                        40),
                "Wir gründen.",
                "k1-secret");
    }

    static MentorContact anyMentor() {
        return new MentorContact(
                new Person("Greta Ahorn", "greta@mentoren.example", "0551 1", Language.DE), "Wolfsburg", "Kommune");
    }

    @Override
    public void close() {
        crews.forEach(Workers::close);
    }

    private final class Meter implements MailMeter {

        @Override
        public void unclear() {
            unclear.incrementAndGet();
        }

        @Override
        public void ended(MailState.Ended state) {
            ended.add(state.code());
        }

        @Override
        public void handedOver(Duration took, HandOver result) {}
    }

    private final class BouncesMeter implements BounceMeter {

        @Override
        public void reported(BounceReport.Kind kind, BounceReport.Receipt receipt) {}

        @Override
        public void limited() {
            limited.incrementAndGet();
        }

        @Override
        public void heldBack() {
            heldBack.incrementAndGet();
        }
    }
}
