package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.BY;
import static org.alliancementors.mentors.MentorFixture.ID;
import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.PLACES;
import static org.alliancementors.mentors.MentorFixture.anyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.OptionalLong;
import org.alliancementors.mentors.RegisteringMentors.Registration;
import org.junit.jupiter.api.Test;

class RegisteringAndChangingTests {

    private final Mentors mentors = new InMemoryMentors();
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final RegisteringMentors registering = new RegisteringMentors(mentors, PLACES, clock);
    private final KeepingMentors keeping = new KeepingMentors(mentors, PLACES, clock);

    // U3
    @Test
    void theSameRequestTwiceMakesOneMentor() {
        assertThat(registering.register(ID, anyForm(), "one", BY)).isInstanceOf(Registration.Registered.class);
        assertThat(registering.register(ID, anyForm(), "one", BY)).isInstanceOf(Registration.Repeated.class);
        assertThat(mentors.page(0, 10).total()).isEqualTo(1);
    }

    @Test
    void aRepetitionFindsTheMentorAsItIsNow() {
        registering.register(ID, anyForm(), "one", BY);
        keeping.publish(ID, BY);
        assertThat(registering.register(ID, anyForm(), "one", BY))
                .isEqualTo(new Registration.Repeated(mentors.find(ID).orElseThrow()));
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        registering.register(ID, anyForm(), "one", BY);
        assertThat(registering.register(ID, MentorFixture.withCapacity(9), "two", BY))
                .isEqualTo(new Registration.Refused(new Refusal.KeyUsedForAnotherRequest()));
    }

    @Test
    void aFormWithMistakesRegistersNobody() {
        assertThat(registering.register(ID, MentorFixture.withCapacity(-1), "one", BY))
                .isInstanceOf(Registration.Refused.class);
        assertThat(mentors.find(ID)).isEmpty();
    }

    @Test
    void aChangeOnTopOfTheVersionThatWasReadIsMade() {
        registering.register(ID, anyForm(), "one", BY);
        assertThat(keeping.change(ID, MentorFixture.withCapacity(9), OptionalLong.of(1), BY))
                .isInstanceOf(Mentors.Alteration.Done.class);
    }

    @Test
    void aChangeOnTopOfAnOlderVersionIsRefused() {
        registering.register(ID, anyForm(), "one", BY);
        keeping.publish(ID, BY);
        assertThat(keeping.change(ID, MentorFixture.withCapacity(9), OptionalLong.of(1), BY))
                .isEqualTo(new Mentors.Alteration.Refused(new Refusal.Overtaken(1, 2)));
    }

    @Test
    void aChangeWithoutAVersionIsMadeOnTopOfWhatIsThere() {
        registering.register(ID, anyForm(), "one", BY);
        keeping.publish(ID, BY);
        assertThat(keeping.change(ID, MentorFixture.withCapacity(9), OptionalLong.empty(), BY))
                .isInstanceOf(Mentors.Alteration.Done.class);
    }
}
