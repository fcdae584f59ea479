package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.ID;
import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.OTHER;
import static org.alliancementors.mentors.MentorFixture.PLACES;
import static org.alliancementors.mentors.MentorFixture.anyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.alliancementors.events.codes.MentorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActsTests {

    private static final By DESK = new By("anna", "agreed by telephone");

    private final Mentors mentors = new InMemoryMentors();
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final KeepingMentors keeping = new KeepingMentors(mentors, PLACES, clock);
    private final CaringForMentors caring = new CaringForMentors(mentors, clock);

    @BeforeEach
    void register() {
        RegisteringMentors registering = new RegisteringMentors(mentors, PLACES, clock);
        registering.register(ID, anyForm(), "one", By.caller("anna"));
        registering.register(OTHER, anyForm(), "two", By.caller("anna"));
    }

    private Mentor mentor() {
        return mentors.find(ID).orElseThrow();
    }

    @Test
    void whoDidWhatAndWhyIsKept() {
        keeping.publish(ID, DESK);
        caring.substitute(ID, OTHER, OptionalLong.empty(), By.caller("berta"));
        assertThat(mentor().care().acts())
                .containsExactly(
                        new Act(Act.What.REGISTERED, "anna", null, NOW),
                        new Act(Act.What.PUBLISHED, "anna", "agreed by telephone", NOW),
                        new Act(Act.What.SUBSTITUTE_NAMED, "berta", null, NOW));
        assertThat(mentor().care().approval()).isEqualTo(new Approval("anna", NOW));
    }

    @Test
    void whatChangedNothingIsNoAct() {
        keeping.publish(ID, DESK);
        keeping.publish(ID, By.caller("berta"));
        caring.giveBack(ID, DESK);
        keeping.drive(ID);
        assertThat(mentor().care().acts()).hasSize(2);
        assertThat(mentor().care().approval()).isEqualTo(new Approval("anna", NOW));
    }

    @Test
    void theLastTwoHundredAreKept() {
        keeping.publish(ID, DESK);
        for (int i = 0; i < Care.MOST_ACTS; i++) {
            caring.pause(ID, new Pause(LocalDate.parse("2026-04-01").plusDays(i), null), By.caller("act " + i));
        }
        assertThat(mentor().care().acts()).hasSize(Care.MOST_ACTS);
        assertThat(mentor().care().acts().getFirst().who()).isEqualTo("act 0");
        assertThat(mentor().care().acts().getLast().who()).isEqualTo("act 199");
    }

    @Test
    void nobodyIsNoSubstituteAndNoSuccessor() {
        MentorId nobody = new MentorId("nobody");
        assertThat(caring.substitute(ID, nobody, OptionalLong.empty(), DESK))
                .isEqualTo(new Mentors.Alteration.Refused(new Refusal.NobodyToName("mentor", nobody)));
        assertThat(caring.leave(ID, new Leaving(LocalDate.parse("2026-04-01"), nobody), DESK))
                .isEqualTo(new Mentors.Alteration.Refused(new Refusal.NobodyToName("successor", nobody)));
    }

    @Test
    void twoMayStandInForEachOther() {
        assertThat(caring.substitute(ID, OTHER, OptionalLong.empty(), DESK))
                .isInstanceOf(Mentors.Alteration.Done.class);
        assertThat(caring.substitute(OTHER, ID, OptionalLong.of(1), DESK)).isInstanceOf(Mentors.Alteration.Done.class);
        assertThat(caring.substitute(OTHER, ID, OptionalLong.of(1), DESK))
                .isEqualTo(new Mentors.Alteration.Refused(new Refusal.Overtaken(1, 2)));
    }
}
