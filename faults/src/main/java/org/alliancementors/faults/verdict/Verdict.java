package org.alliancementors.faults.verdict;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Kind;
import org.alliancementors.faults.plan.Plan;

/** What came of a campaign: for each promise what speaks against it. */
public final class Verdict {

    /** Each request that was taken reaches one end. */
    public static final String LOST = "nothing is lost";
    /** Who has to hear of something does. */
    public static final String ARRIVE = "every mail arrives";
    /** No more places are taken than there are. */
    public static final String OVERBOOKED = "nobody is overbooked";
    /** A mission has one mentor. */
    public static final String ONE_MENTOR = "one mentor at a time";
    /** No event comes before the one that precedes it. */
    public static final String ORDER = "events keep their order";
    /** A copy has its reason. */
    public static final String ONCE = "every mail comes once";
    /** A copy can be told as one. */
    public static final String SAME_ID = "copies have one Message-ID";
    /** No personal data where it must not be. */
    public static final String PERSONAL = "nothing personal leaks";
    /** What nobody can read is kept. */
    public static final String ASIDE = "rubbish is set aside";
    /** All comes to rest. */
    public static final String STUCK = "nothing is stuck";

    private static final String COUNT = "answers count";

    private static final Map<String, Promise> PROMISES = all();

    private final History history;
    private final Map<String, List<String>> breaches = new LinkedHashMap<>();

    private Verdict(History history) {
        this.history = history;
        PROMISES.forEach((title, promise) -> breaches.put(title, promise.breaches(history)));
    }

    /** Judges. */
    public static Verdict of(History history) {
        return new Verdict(history);
    }

    /** The missions about which somebody has yet to hear something. */
    public static Set<String> lackingMails(History history) {
        return new MailsArrive().lacking(history).keySet();
    }

    /** The titles of all promises. */
    public static Set<String> promises() {
        return PROMISES.keySet();
    }

    private static Map<String, Promise> all() {
        Map<String, Promise> all = new LinkedHashMap<>();
        all.put(LOST, new NothingIsLost());
        all.put(COUNT, new AnswersCount());
        all.put(OVERBOOKED, new NobodyIsOverbooked());
        all.put(ONE_MENTOR, new OneMentorAtATime());
        all.put(ONCE, new MailsComeOnce());
        all.put(SAME_ID, new CopiesHaveOneMessageId());
        all.put(ARRIVE, new MailsArrive());
        all.put(ORDER, new OrderIsKept());
        all.put("owners say what topics say", new OwnersSayWhatTopicsSay());
        all.put("requests are answered", new RequestsAreAnswered());
        all.put(PERSONAL, new NothingPersonalLeaks());
        all.put(ASIDE, new RubbishIsSetAside());
        all.put(STUCK, new NothingIsStuck());
        all.put("metrics tell the truth", new MetricsTellTheTruth());
        all.put("memory and threads come back", new ResourcesComeBack());
        return all;
    }

    /** For each promise what speaks against it. */
    public Map<String, List<String>> breaches() {
        return breaches;
    }

    /** Whether every promise was kept. */
    public boolean isGood() {
        return breaches.values().stream().allMatch(List::isEmpty);
    }

    /** The last line of a run. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"faults\":%d,\"kills\":%d,\"crash_points\":%d,\"missions\":%d,\"lost\":%d,\"over_capacity\":%d,"
                        + "\"order_breaks\":%d,\"unexplained_copies\":%d,\"explained_copies\":%d,\"stuck\":%d,"
                        + "\"recovery_p95_s\":%.1f}",
                history.windows().size(),
                kills(),
                crashPoints(),
                history.taken().size(),
                count(LOST) + count(COUNT) + count(ARRIVE),
                count(OVERBOOKED),
                count(ORDER),
                count(ONCE) + count(SAME_ID),
                new MailsComeOnce().explained(history),
                count(STUCK),
                recovery(95).toMillis() / 1000.0);
    }

    /** How long it took until something new went through, in so many of a hundred cases. */
    public Duration recovery(int percent) {
        List<Duration> all = history.windows().stream()
                .flatMap(window -> window.recovery().stream())
                .sorted()
                .toList();
        return all.isEmpty() ? Duration.ZERO : all.get(Math.min(all.size() - 1, all.size() * percent / 100));
    }

    private int count(String promise) {
        return breaches.getOrDefault(promise, List.of()).size();
    }

    /** Different points at which a service has ended. */
    private long crashPoints() {
        return history.windows().stream()
                .map(Window::fault)
                .filter(fault -> fault.kind() == Kind.CRASH)
                .map(fault -> fault.target() + fault.detail().replaceAll(Plan.DETAIL + "\\d+$", ""))
                .distinct()
                .count();
    }

    private long kills() {
        return history.windows().stream()
                .map(Window::fault)
                .mapToLong(fault -> switch (fault.kind()) {
                    case KILL -> 1;
                    case KILL_ALL -> 8;
                    default -> 0;
                })
                .sum();
    }
}
