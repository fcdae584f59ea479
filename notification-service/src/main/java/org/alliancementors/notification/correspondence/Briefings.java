package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Briefing.Gathered;
import org.alliancementors.notification.correspondence.Correspondences.Held;
import org.alliancementors.notification.preferences.AllPreferences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what has to be known before the letters of a batch can be made, each kind of thing in one go: preferences, what
 * digests gather, contact data.
 */
public final class Briefings {

    private static final Logger LOG = LoggerFactory.getLogger(Briefings.class);

    /** For so long what is remembered of a mission may be from before it was amended; longer than contacts are kept. */
    private static final Duration AMENDED_LATELY = Duration.ofMinutes(1);

    /** For so long the desk is told of somebody who is out of reach. */
    private static final Duration OUT_OF_REACH_LATELY = Duration.ofDays(7);

    private final Contacts contacts;
    private final AllPreferences preferences;
    private final Correspondences correspondences;
    private final DeskView desk;
    private final InstantSource clock;

    /** Asks these. */
    public Briefings(
            Contacts contacts,
            AllPreferences preferences,
            Correspondences correspondences,
            DeskView desk,
            InstantSource clock) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.correspondences = correspondences;
        this.desk = desk;
        this.clock = clock;
    }

    /** Blocks. Never throws: what cannot be had now makes its mails wait. */
    Briefing about(List<Job> jobs) {
        try {
            var gathered = gathered(jobs);
            var all = Stream.concat(jobs.stream(), gathered.values().stream().flatMap(g -> g.items().stream()))
                    .toList();
            var readers = all.stream().flatMap(job -> job.reader().stream()).collect(Collectors.toSet());
            return new Briefing(contacts.lookUp(question(all)), preferences.of(readers), gathered, report(jobs));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} mails wait, the store does not answer: {}",
                    jobs.size(),
                    e.getClass().getName());
            return Briefing.UNAVAILABLE;
        }
    }

    private Contacts.Question question(List<Job> jobs) {
        var missions = new HashSet<MissionId>();
        var changed = new HashSet<MissionId>();
        var mentors = new HashSet<MentorId>();
        var coordinators = new HashSet<Contacts.ContactKey>();
        var lately = clock.instant().minus(AMENDED_LATELY);
        jobs.forEach(job -> {
            if (job.subject() instanceof Subject.Mission(var mission)) {
                missions.add(mission);
                if (job.known().changedAfter(lately)) {
                    changed.add(mission);
                }
            }
            job.mentors().forEach(mentors::add);
            job.contacts().forEach(coordinators::add);
        });
        return new Contacts.Question(missions, changed, mentors, coordinators);
    }

    private Map<MailId, Gathered> gathered(List<Job> jobs) {
        var digests = jobs.stream()
                .filter(job -> job.subject() instanceof Subject.Digest)
                .toList();
        if (digests.isEmpty()) {
            return Map.of();
        }
        Set<Subject> subjects = digests.stream()
                .flatMap(Job::gathered)
                .map(DigestKnowledge.Item::subject)
                .collect(Collectors.toSet());
        var found = correspondences.read(List.copyOf(subjects)).stream()
                .collect(Collectors.toMap(held -> held.state().subject(), Function.identity()));
        var gathered = new HashMap<MailId, Gathered>();
        digests.forEach(digest -> gathered.put(digest.order().id(), gathered(digest, found)));
        return Map.copyOf(gathered);
    }

    private static Gathered gathered(Job digest, Map<Subject, Held> found) {
        var items = new ArrayList<Job>();
        boolean undecided = false;
        for (var item : digest.gathered().toList()) {
            var held = found.get(item.subject());
            var mail = held == null ? null : held.state().mail(item.mail()).orElse(null);
            if (held == null || mail == null) {
                continue;
            }
            undecided |= mail.state() instanceof MailState.InFlight;
            var job = new Job(held, mail.order(), mail.entries(), digest.token());
            boolean mine = mail.state() instanceof MailState.Gathered(var into, var _) && into == item.digest();
            // a coordinator's news are not for who came after
            if (mine && held.state().stillTrue(mail) && job.reader().equals(digest.reader())) {
                items.add(job);
            }
        }
        return new Gathered(List.copyOf(items), undecided);
    }

    private @Nullable DeskReport report(List<Job> jobs) {
        if (jobs.stream().noneMatch(job -> job.subject() instanceof Subject.DeskDay)) {
            return null;
        }
        Instant lately = clock.instant().minus(OUT_OF_REACH_LATELY);
        return DeskReport.of(desk.worthAWord(lately), lately);
    }
}
