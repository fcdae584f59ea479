package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancementors.notification.correspondence.Correspondences.Held;

/**
 * The correspondences of a wave as last seen. Makes steps with many of its mails in one bulk of compare-and-sets; who was
 * overtaken is read again and goes into the next one, until each step is stored or refused. Steps of mails of the same
 * correspondence are one change. May be asked again after a fault of the store: what was stored nevertheless is recognised.
 * For one thread.
 */
final class WaveDocuments {

    private final Correspondences correspondences;
    private final Map<Subject, Held> seen = new HashMap<>();
    private final Map<MailStep, Mail> written = new HashMap<>();

    /** These, as they were when they were claimed. */
    WaveDocuments(Correspondences correspondences, Collection<Job> wave) {
        this.correspondences = correspondences;
        wave.forEach(job -> seen.put(job.subject(), job.held()));
    }

    /**
     * Makes these steps.
     *
     * @return the mails that were moved, by their claims; whose claim had passed to somebody else is missing
     * @throws RuntimeException a fault of the store; some steps may be stored
     */
    Map<ClaimToken, Mail> make(Collection<JobStep> steps) {
        var moved = new HashMap<ClaimToken, Mail>();
        var open = steps.stream()
                .collect(Collectors.groupingBy(each -> each.job().subject(), LinkedHashMap::new, Collectors.toList()));
        while (!open.isEmpty()) {
            readMissing(open.keySet());
            var changes = new LinkedHashMap<Held, Outcome>();
            var folded = new HashMap<Subject, Map<ClaimToken, Mail>>();
            open.forEach((subject, ofSubject) -> folded.put(subject, fold(subject, ofSubject, changes)));
            changes.keySet().forEach(held -> seen.remove(held.state().subject()));
            var stored = changes.isEmpty() ? List.<Held>of() : correspondences.changeAll(changes);
            stored.forEach(held -> seen.put(held.state().subject(), held));
            folded.forEach((subject, mails) -> {
                boolean overtaken = !mails.isEmpty() && !seen.containsKey(subject);
                if (!overtaken) {
                    open.remove(subject);
                    moved.putAll(mails);
                }
            });
        }
        return moved;
    }

    /** Those that have more to send than is under way. */
    List<Subject> withMore(Instant now) {
        return seen.values().stream()
                .map(Held::state)
                .filter(state -> !state.claimable(now).isEmpty())
                .map(Correspondence::subject)
                .toList();
    }

    private void readMissing(Set<Subject> subjects) {
        var missing =
                subjects.stream().filter(subject -> !seen.containsKey(subject)).toList();
        if (!missing.isEmpty()) {
            correspondences.read(missing).forEach(held -> seen.put(held.state().subject(), held));
        }
    }

    private Map<ClaimToken, Mail> fold(Subject subject, List<JobStep> steps, Map<Held, Outcome> changes) {
        var moved = new HashMap<ClaimToken, Mail>();
        var held = seen.get(subject);
        if (held == null) {
            return moved;
        }
        var next = held.state();
        boolean changed = false;
        var facts = new ArrayList<MailFact>();
        for (var each : steps) {
            var token = each.step().token();
            var mail = next.mail(each.job().id());
            if (mail.isPresent() && mail.get().equals(written.get(each.step()))) {
                moved.put(token, mail.get());
                continue;
            }
            var outcome = next.step(each.job().id(), each.step());
            if (outcome.isPresent()) {
                changed = true;
                next = outcome.get().state();
                facts.addAll(outcome.get().facts());
                next.mail(each.job().id()).ifPresent(after -> {
                    written.put(each.step(), after);
                    moved.put(token, after);
                });
            }
        }
        if (changed) {
            changes.put(held, new Outcome(next, facts));
        }
        return moved;
    }
}
