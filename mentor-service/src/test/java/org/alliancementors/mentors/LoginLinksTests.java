package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.leavingMentor;
import static org.alliancementors.mentors.MentorFixture.leftMentor;
import static org.alliancementors.mentors.MentorFixture.pausedMentor;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.junit.jupiter.api.Test;

class LoginLinksTests {

    private static final String GRETA = "greta.ahorn@mentoren.example";

    private final InMemoryMentors mentors = new InMemoryMentors();
    private final List<Runnable> behind = new ArrayList<>();
    private Instant now = NOW;
    private final SendingLoginLinks sending = new SendingLoginLinks(mentors, () -> now, behind::add);

    private static Decision asked(Mentor mentor) {
        return CareDecisions.sendLoginLink(mentor, NOW);
    }

    @Test
    void aLinkIsAWordToTheMentorAndNoNewRevision() {
        Mentor mentor = publishedMentor();
        Mentor after = after(asked(mentor));
        assertThat(facts(asked(mentor)))
                .containsExactly(
                        new CareFact.LoginLinkAsked(NOW),
                        new CareFact.NoticeGiven(NoticeKind.LOGIN_LINK, null, NOW),
                        new MentorFact.MatchingProfileTold(after.matchingProfile(), NOW));
        assertThat(after.matchingProfile().notices()).contains(new MentorNotice(NoticeKind.LOGIN_LINK, 1, null));
        assertThat(after.revision()).isEqualTo(mentor.revision());
        assertThat(after.care().acts()).isEqualTo(mentor.care().acts());
    }

    @Test
    void whoPausesOrIsAboutToLeaveMayComeIn() {
        assertThat(facts(asked(pausedMentor()))).isNotEmpty();
        assertThat(facts(asked(leavingMentor()))).isNotEmpty();
    }

    @Test
    void whoLeftOrWasNeverPublishedMayNot() {
        assertThat(facts(asked(draftMentor()))).isEmpty();
        assertThat(facts(asked(withdrawnMentor()))).isEmpty();
        assertThat(facts(asked(leftMentor()))).isEmpty();
    }

    @Test
    void fiveTimesADayAreEnough() {
        Mentor mentor = publishedMentor();
        for (int i = 0; i < LoginLinks.MOST_A_DAY; i++) {
            mentor = after(CareDecisions.sendLoginLink(mentor, NOW.plusSeconds(i)));
        }
        assertThat(facts(CareDecisions.sendLoginLink(mentor, NOW.plusSeconds(60))))
                .isEmpty();
        Mentor later = after(CareDecisions.sendLoginLink(mentor, NOW.plus(Duration.ofDays(1))));
        assertThat(later.matchingProfile().notices()).contains(new MentorNotice(NoticeKind.LOGIN_LINK, 6, null));
        assertThat(later.care().links().asked()).hasSize(LoginLinks.MOST_A_DAY);
    }

    @Test
    void theMentorIsOnlyChangedBehindTheAnswer() {
        mentors.add(new Decision.Decided(publishedMentor(), List.of()));
        sending.send("Greta.Ahorn@Mentoren.example");
        assertThat(mentors.all()).containsExactly(publishedMentor());
        behind.forEach(Runnable::run);
        assertThat(mentors.all()).containsExactly(after(asked(publishedMentor())));
    }

    @Test
    void anAddressThatIsNobodysLeadsToNothing() {
        mentors.add(new Decision.Decided(publishedMentor(), List.of()));
        sending.send("somebody@else.example");
        assertThat(behind).isEmpty();
        now = NOW.plusSeconds(1);
        sending.send(GRETA);
        assertThat(behind).hasSize(1);
    }
}
