package org.alliancementors.portal.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.MentorService;
import org.alliancementors.portal.services.MentorService.Profile;
import org.alliancementors.portal.services.StillRight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The yearly question to a mentor: is your profile still right? */
@Controller
final class ProfileCheckPage {

    private static final Question.Kind KIND = new Question.Kind("profile-check", "/profil/", "profile");

    /** Which words each state gets; the question itself for one without. */
    private static final Map<String, String> ANSWERED = Map.of("SETTLED", "yes", "TO_BE_CHANGED", "no");

    private final Question question;
    private final MentorService mentors;

    ProfileCheckPage(Question question, MentorService mentors) {
        this.question = question;
        this.mentors = mentors;
    }

    @GetMapping("/profil/{token}")
    ModelAndView show(@PathVariable String token) {
        return question.opened(token, KIND.purpose(), () -> {
            Profile profile = mentors.profile(new LinkBody(token));
            return new ModelAndView("profil")
                    .addObject("token", token)
                    .addObject("profile", profile)
                    .addObject("answered", ANSWERED.get(String.valueOf(profile.state())));
        });
    }

    @PostMapping("/profil/{token}")
    ModelAndView answer(@PathVariable String token, Question.Answer answer, HttpServletResponse response) {
        Question.Sending sending =
                key -> mentors.answer(key, new StillRight(token, answer.antwort() == Question.Choice.YES));
        return question.answered(token, KIND, answer, sending, response);
    }
}
