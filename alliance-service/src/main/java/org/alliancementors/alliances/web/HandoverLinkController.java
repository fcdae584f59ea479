package org.alliancementors.alliances.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.HandingOverAlliances;
import org.alliancementors.alliances.Handover;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.contacts.Fields;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.kit.links.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the old and the new contact do by the link of their mail. Both are POST, so that no address holds the token. */
@RestController
class HandoverLinkController {

    private static final String PURPOSE = "alliance-handover";

    private final AllianceLinks links;
    private final HandingOverAlliances handingOver;
    private final Alliances alliances;
    private final InstantSource clock;

    HandoverLinkController(
            AllianceLinks links, HandingOverAlliances handingOver, Alliances alliances, InstantSource clock) {
        this.links = links;
        this.handingOver = handingOver;
        this.alliances = alliances;
        this.clock = clock;
    }

    /**
     * The link.
     *
     * @param token its token
     * @param answer YES or NO; only for answering
     */
    record Asked(@Nullable String token, @Nullable String answer) {

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    /** Where a handover stands. */
    enum Standing {
        /** Somebody's answer is awaited. */
        OPEN,
        /** Both said yes. */
        COMPLETED,
        /** Not both in time. */
        LAPSED,
        /** The desk took it back. */
        TAKEN_BACK,
        /** One of them said no. */
        REFUSED,
        /** A later one replaced it. */
        REPLACED
    }

    /**
     * What the holder of the link sees; of the other contact the name alone, and only while it is open.
     *
     * @param alliance its id
     * @param name what it is called
     * @param place where it works
     * @param side whether the link is the old or the new contact's
     * @param standing where the handover stands
     * @param youAgreed whether the holder said yes
     * @param otherAgreed whether the other one did
     * @param otherName who the other one is
     * @param answerBefore when it lapses
     */
    record View(
            AllianceId alliance,
            String name,
            String place,
            Side side,
            Standing standing,
            boolean youAgreed,
            boolean otherAgreed,
            @Nullable String otherName,
            @Nullable Instant answerBefore) {

        /** Says nothing of the people: a log must not hold it. */
        @Override
        public String toString() {
            return "View[%s, %s]".formatted(alliance, standing);
        }
    }

    @PostMapping("/alliances/by-link/handover/view")
    View view(@RequestBody Asked asked) {
        var link = links.read(asked.token(), PURPOSE);
        var id = CheckLinkController.subject(link);
        var found = alliances.find(id).orElseThrow(() -> AllianceProblems.unknown(id));
        return view(found.alliance(), number(link), side(link));
    }

    @PostMapping("/alliances/by-link/handover/answer")
    View answer(@RequestBody Asked asked) {
        var link = links.read(asked.token(), PURPOSE);
        var id = CheckLinkController.subject(link);
        var fields = new Fields();
        var answer = fields.choice("answer", asked.answer(), YesNo.class);
        if (answer == null) {
            throw Refusals.invalid(fields.problems());
        }
        var outcome = handingOver.answer(id, number(link), side(link), answer == YesNo.YES);
        return view(AllianceProblems.kept(outcome, id).alliance(), number(link), side(link));
    }

    private View view(Alliance alliance, int number, Side side) {
        var handover = alliance.handover();
        var profile = alliance.profile();
        if (handover == null || handover.number() != number) {
            return new View(
                    alliance.id(),
                    profile.name(),
                    profile.place().name(),
                    side,
                    Standing.REPLACED,
                    false,
                    false,
                    null,
                    null);
        }
        var standing = standing(handover);
        var open = standing == Standing.OPEN;
        var other = side == Side.OLD ? Side.NEW : Side.OLD;
        return new View(
                alliance.id(),
                profile.name(),
                profile.place().name(),
                side,
                standing,
                handover.agreed(side),
                handover.agreed(other),
                open ? (other == Side.OLD ? handover.previous() : handover.next()).name() : null,
                open ? handover.expiresAt() : null);
    }

    private Standing standing(Handover handover) {
        var outcome = handover.outcome();
        if (outcome == null) {
            // the sweep has not come by yet
            return clock.instant().isBefore(handover.expiresAt()) ? Standing.OPEN : Standing.LAPSED;
        }
        return switch (outcome) {
            case COMPLETED -> Standing.COMPLETED;
            case LAPSED -> Standing.LAPSED;
            case TAKEN_BACK -> Standing.TAKEN_BACK;
            case REFUSED -> Standing.REFUSED;
        };
    }

    private static int number(LinkToken link) {
        return Objects.requireNonNull(link.attempt());
    }

    private static Side side(LinkToken link) {
        return switch (Objects.requireNonNullElse(link.person(), "")) {
            case "old" -> Side.OLD;
            case "new" -> Side.NEW;
            default -> throw AllianceLinks.invalid("says not whose it is: open the link of the mail once more");
        };
    }
}
