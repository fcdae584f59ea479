package org.alliancementors.missions.web;

import org.alliancementors.missions.ConcludingMissions;
import org.alliancementors.missions.ConcludingMissions.Answer;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.aftermath.FeedbackDraft;
import org.alliancementors.missions.aftermath.FollowUpDraft;
import org.alliancementors.missions.web.Conclusions.Said;
import org.alliancementors.missions.web.TrackingController.Tracked;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What initiators say of their mission when it is completed and months later, opened by the tracking secret. */
@RestController
class FeedbackController {

    private final ConcludingMissions concluding;
    private final FollowingMissions following;

    FeedbackController(ConcludingMissions concluding, FollowingMissions following) {
        this.concluding = concluding;
        this.following = following;
    }

    @PostMapping("/tracking/{secret}/feedback")
    ResponseEntity<Tracked> feedback(@PathVariable String secret, @RequestBody FeedbackDraft draft) {
        return answer(concluding.feedback(secret, draft), Said.FEEDBACK);
    }

    @PostMapping("/tracking/{secret}/follow-ups/{months}")
    ResponseEntity<Tracked> followUp(
            @PathVariable String secret, @PathVariable int months, @RequestBody FollowUpDraft draft) {
        return answer(concluding.followUp(secret, months, draft), Said.FOLLOW_UP);
    }

    private ResponseEntity<Tracked> answer(Answer answer, Said said) {
        return TrackingController.answer(following.view(Conclusions.taken(answer, said, TrackingController::unknown)));
    }
}
