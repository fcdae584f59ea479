package org.alliancementors.portal.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliancementors.portal.services.AllianceLinks;
import org.alliancementors.portal.services.AllianceLinks.Known;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.StillRight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The yearly question to an alliance: is what we know of you still right? */
@Controller
final class AllianceCheckPage {

    private static final Question.Kind KIND = new Question.Kind("alliance-check", "/buendnis/", "check");

    /** Which words each standing gets; the question itself for one without. */
    private static final Map<String, String> ANSWERED =
            Map.of("CONFIRMED", "yes", "NOTED", "no", "SETTLED", "settled", "OVER", "over");

    private final Question question;
    private final AllianceLinks alliances;

    AllianceCheckPage(Question question, AllianceLinks alliances) {
        this.question = question;
        this.alliances = alliances;
    }

    @GetMapping("/buendnis/{token}")
    ModelAndView show(@PathVariable String token) {
        return question.opened(token, KIND.purpose(), () -> {
            Known known = alliances.check(new LinkBody(token));
            return new ModelAndView("buendnis")
                    .addObject("token", token)
                    .addObject("known", known)
                    .addObject("answered", ANSWERED.get(String.valueOf(known.standing())));
        });
    }

    @PostMapping("/buendnis/{token}")
    ModelAndView answer(@PathVariable String token, Question.Answer answer, HttpServletResponse response) {
        Question.Sending sending =
                key -> alliances.answerCheck(key, new StillRight(token, answer.antwort() == Question.Choice.YES));
        return question.answered(token, KIND, answer, sending, response);
    }
}
