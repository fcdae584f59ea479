package org.alliancementors.missions.web;

import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.aftermath.ReportDraft;
import org.alliancementors.missions.web.MentorsActs.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The mentor's report, by the link of a mail. */
@RestController
class ReportController {

    private final MentorsActs acts;
    private final MentoringLinks links;

    ReportController(MentorsActs acts, MentoringLinks links) {
        this.acts = acts;
        this.links = links;
    }

    /** What is sent: the token of the link and the report, see {@link ReportDraft}. */
    record Sent(
            @Nullable String token,
            @Nullable String done,
            @Nullable Integer minutes,
            @Nullable Integer reach,
            @Nullable String nextSteps,
            @Nullable String story,
            @Nullable Boolean mayPublish) {

        ReportDraft draft() {
            return new ReportDraft(done, minutes, reach, nextSteps, story, mayPublish);
        }

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Sent[…]";
        }
    }

    /** The same content is the same report, whatever the key; the key is asked for as with everything that creates. */
    @PostMapping("/mentoring/report")
    Taken report(IdempotencyKey key, @RequestBody Sent sent) {
        return acts.report(links.read(sent.token()), sent.draft());
    }
}
