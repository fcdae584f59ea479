package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts news into the next digest of who wants them once a day. */
public final class GatheringNews {

    private final Correspondences correspondences;
    private final Courtesy courtesy;

    /** Puts them there by the time that is polite. */
    public GatheringNews(Correspondences correspondences, Courtesy courtesy) {
        this.correspondences = correspondences;
        this.courtesy = courtesy;
    }

    /**
     * Notes a claimed mail. Doing it twice changes nothing.
     *
     * @return the step that marks the mail as gathered
     */
    MailStep.Fenced gather(Job job, Instant now) {
        var subject = new Subject.Digest(job.reader().orElseThrow());
        if (correspondences.of(subject).isEmpty()) {
            correspondences.begin(Correspondence.of(subject));
        }
        var id = job.id();
        var at = courtesy.nextDigest(now);
        var digests = correspondences
                .change(
                        subject,
                        before -> Optional.of(DigestKnowledge.noted(before, id, job.subject(), at))
                                .filter(after -> !after.equals(before))
                                .map(after -> new Outcome(after, List.of())))
                .or(() -> correspondences.of(subject))
                .orElseThrow();
        var item = ((DigestKnowledge) digests.known()).item(id).orElseThrow();
        return new MailStep.Gathered(job.token(), now, item.digest());
    }
}
