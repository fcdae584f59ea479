package org.alliancementors.mentors.web;

import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.mentors.CaringForMentors;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Profile;
import org.alliancementors.mentors.ProfileCheck;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.web.CheckLinks.Asked;
import org.alliancementors.mentors.web.MentorView.AbsenceView;
import org.alliancementors.mentors.web.Wishes.AnswerRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A mentor says by the link of a mail whether the profile is still right. Looking changes nothing; an answer can be replaced. */
@RestController
@RequestMapping("/mentors/by-link/check")
final class CheckByLinkController {

    private final CaringForMentors caring;
    private final CheckLinks links;

    CheckByLinkController(CaringForMentors caring, CheckLinks links) {
        this.caring = caring;
        this.links = links;
    }

    /** Carries the token of the link. */
    record ViewRequest(@Nullable String token) {}

    /** The token and the answer. */
    record LinkAnswerRequest(
            @Nullable String token, @Nullable Boolean stillRight) {}

    /**
     * The profile as its owner is shown it: no address, no telephone.
     *
     * @param state ASKED or UNANSWERED while an answer is missing, SETTLED, TO_BE_CHANGED
     */
    record CheckedProfile(
            MentorId id,
            ProfileCheck.State state,
            String firstName,
            String lastName,
            @Nullable String organisation,
            @Nullable String cohort,
            String town,
            FederalState federalState,
            List<Specialty> mainSpecialties,
            List<Specialty> sideSpecialties,
            List<Format> formats,
            int radiusKm,
            int capacity,
            List<AbsenceView> absences) {

        static CheckedProfile of(Mentor mentor) {
            Profile profile = mentor.profile();
            return new CheckedProfile(
                    mentor.id(),
                    mentor.care().check().state(),
                    profile.name().first(),
                    profile.name().last(),
                    profile.organisation(),
                    profile.cohort(),
                    profile.place().name(),
                    profile.place().state(),
                    profile.mainSpecialties(),
                    profile.sideSpecialties(),
                    profile.formats(),
                    profile.radiusKm(),
                    profile.capacity(),
                    mentor.absences().stream().map(AbsenceView::of).toList());
        }

        @Override
        public String toString() {
            return "CheckedProfile[…]";
        }
    }

    @PostMapping("/view")
    CheckedProfile view(@RequestBody ViewRequest body) {
        Asked asked = links.read(body.token());
        return switch (caring.question(asked.mentor(), asked.number())) {
            case CaringForMentors.Question.Open(Mentor mentor) -> CheckedProfile.of(mentor);
            case CaringForMentors.Question.Closed(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    @PostMapping("/answer")
    CheckedProfile answer(@RequestBody LinkAnswerRequest body) {
        Asked asked = links.read(body.token());
        boolean stillRight = AnswerRequest.answer(body.stillRight());
        return switch (caring.answerCheckByLink(asked.mentor(), asked.number(), stillRight)) {
            case Mentors.Alteration.Done done -> CheckedProfile.of(done.mentor());
            case Mentors.Alteration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }
}
