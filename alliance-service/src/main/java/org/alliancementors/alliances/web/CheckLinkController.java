package org.alliancementors.alliances.web;

import java.util.List;
import org.alliancementors.alliances.AllianceProfile;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.CheckingAlliances;
import org.alliancementors.alliances.CheckingAlliances.Answer;
import org.alliancementors.alliances.CheckingAlliances.Standing;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The yearly question by the link of its mail. Both are POST, so that no address holds the token. */
@RestController
class CheckLinkController {

    private static final String PURPOSE = "alliance-check";

    private final AllianceLinks links;
    private final CheckingAlliances checking;

    CheckLinkController(AllianceLinks links, CheckingAlliances checking) {
        this.links = links;
        this.checking = checking;
    }

    /**
     * The link.
     *
     * @param token its token
     * @param stillRight the answer; missing means yes, which is what one click says
     */
    record Asked(@Nullable String token, @Nullable Boolean stillRight) {

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    /**
     * What the contact sees.
     *
     * @param alliance its id
     * @param standing whether an answer is awaited, and else what came of it
     * @param name what it is called
     * @param postalCode where it works
     * @param place the same by name
     * @param state where it stands
     * @param contacts who speaks for it; only while an answer is awaited
     * @param secondContact who stands in; only while an answer is awaited
     * @param steeringGroup who steers it; only while an answer is awaited
     */
    record View(
            AllianceId alliance,
            Standing standing,
            String name,
            String postalCode,
            String place,
            AllianceState state,
            @Nullable List<AllianceView.Person> contacts,
            AllianceView.@Nullable Person secondContact,
            @Nullable List<AllianceView.Member> steeringGroup) {

        /** Says nothing of the people: a log must not hold it. */
        @Override
        public String toString() {
            return "View[%s, %s]".formatted(alliance, standing);
        }
    }

    @PostMapping("/alliances/by-link/check/view")
    View view(@RequestBody Asked asked) {
        var link = links.read(asked.token(), PURPOSE);
        return view(checking.view(subject(link), link.issuedAt())
                .orElseThrow(() -> AllianceProblems.unknown(subject(link))));
    }

    @PostMapping("/alliances/by-link/check/answer")
    View answer(@RequestBody Asked asked) {
        var link = links.read(asked.token(), PURPOSE);
        var stillRight = asked.stillRight() == null || asked.stillRight();
        var answer = checking.answer(subject(link), link.issuedAt(), stillRight)
                .orElseThrow(() -> AllianceProblems.unknown(subject(link)));
        return switch (answer.standing()) {
            case CONFIRMED, NOTED, OPEN -> view(answer);
            case SETTLED ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "check-settled",
                        "This question is settled: if something is wrong, please tell the advisory desk.");
            case OVER ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "alliance-over",
                        "The alliance is dissolved: if it is not, please tell the advisory desk.");
        };
    }

    static AllianceId subject(LinkToken link) {
        try {
            return new AllianceId(link.subject());
        } catch (IllegalArgumentException _) {
            throw AllianceLinks.invalid("belongs to something else: open the link of the mail once more");
        }
    }

    private static View view(Answer answer) {
        var alliance = answer.alliance().alliance();
        var whole = AllianceView.of(alliance);
        // later the contact may be somebody else than the holder of the link
        var open = answer.standing() == Standing.OPEN;
        AllianceProfile profile = alliance.profile();
        return new View(
                alliance.id(),
                answer.standing(),
                profile.name(),
                profile.place().code().value(),
                profile.place().name(),
                alliance.state(),
                open ? whole.contacts() : null,
                open ? whole.secondContact() : null,
                open ? whole.steeringGroup() : null);
    }
}
