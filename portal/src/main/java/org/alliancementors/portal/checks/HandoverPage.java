package org.alliancementors.portal.checks;

import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.services.AllianceLinks;
import org.alliancementors.portal.services.AllianceLinks.Handover;
import org.alliancementors.portal.services.AllianceLinks.HandoverAnswer;
import org.alliancementors.portal.services.LinkBody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks the old and the new contact of an alliance whether the coordination shall change hands. */
@Controller
final class HandoverPage {

    private static final Question.Kind KIND = new Question.Kind("alliance-handover", "/uebergabe/", "handover");
    private static final String OPEN = "OPEN";

    private final Question question;
    private final AllianceLinks alliances;

    HandoverPage(Question question, AllianceLinks alliances) {
        this.question = question;
        this.alliances = alliances;
    }

    @GetMapping("/uebergabe/{token}")
    ModelAndView show(@PathVariable String token) {
        return question.opened(token, KIND.purpose(), () -> {
            Handover handover = alliances.handover(new LinkBody(token));
            String standing = String.valueOf(handover.standing());
            return new ModelAndView("uebergabe")
                    .addObject("token", token)
                    .addObject("handover", handover)
                    .addObject("standing", OPEN.equals(standing) && handover.youAgreed() ? "YOURS" : standing)
                    .addObject("side", "NEW".equals(handover.side()) ? "new" : "old");
        });
    }

    @PostMapping("/uebergabe/{token}")
    ModelAndView answer(@PathVariable String token, Question.Answer answer, HttpServletResponse response) {
        Question.Sending sending =
                key -> alliances.answerHandover(key, new HandoverAnswer(token, String.valueOf(answer.antwort())));
        return question.answered(token, KIND, answer, sending, response);
    }
}
