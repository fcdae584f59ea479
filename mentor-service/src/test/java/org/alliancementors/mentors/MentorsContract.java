package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of mentors promises; each test begins without a mentor. */
public abstract class MentorsContract {

    private Mentors mentors = new InMemoryMentors();

    protected abstract Mentors empty();

    @BeforeEach
    void begin() {
        mentors = empty();
    }

    private static Decision.Decided draft(String id, String first, String last) {
        return Mentor.register(new MentorId(id), profile(MentorFixture.named(first, last)), "f", NOW);
    }

    private static Mentor awayInJuly() {
        return MentorFixture.after(
                MentorFixture.publishedMentor().noteAbsence(MentorFixture.days("2026-07-01", "2026-07-14"), NOW));
    }

    @Test
    void whatIsAddedIsFoundAsItWas() {
        Mentor mentor = awayInJuly();
        assertThat(mentors.add(new Decision.Decided(mentor, List.of()))).isEqualTo(new Mentors.Addition.Added(mentor));
        assertThat(mentors.find(mentor.id())).contains(mentor);
        assertThat(mentors.find(new MentorId("nobody"))).isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        mentors.add(draft("A", "Ada", "Birke"));
        assertThat(mentors.add(draft("A", "Eva", "Linde")))
                .isEqualTo(new Mentors.Addition.AlreadyThere(
                        draft("A", "Ada", "Birke").mentor()));
    }

    @Test
    void aChangeRaisesTheVersionAndTellsItsFacts() {
        mentors.add(draft("A", "Ada", "Birke"));
        Mentors.Alteration done = mentors.change(new MentorId("A"), kept -> kept.publish("desk", NOW));
        assertThat(done).isInstanceOfSatisfying(Mentors.Alteration.Done.class, published -> {
            assertThat(published.mentor().revision()).isEqualTo(2);
            assertThat(published.facts()).hasSize(3);
            assertThat(mentors.find(new MentorId("A"))).contains(published.mentor());
        });
    }

    @Test
    void whatChangesNothingWritesNothing() {
        mentors.add(draft("A", "Ada", "Birke"));
        Mentor before = mentors.find(new MentorId("A")).orElseThrow();
        assertThat(mentors.change(new MentorId("A"), kept -> kept.change(kept.profile(), NOW.plusSeconds(9))))
                .isEqualTo(new Mentors.Alteration.Done(before, List.of()));
        assertThat(mentors.change(new MentorId("A"), kept -> kept.withdraw(NOW)))
                .isEqualTo(new Mentors.Alteration.Refused(new Refusal.NeverPublished()));
        assertThat(mentors.find(new MentorId("A"))).contains(before);
    }

    @Test
    void aFieldThatIsGoneIsGone() {
        mentors.add(draft("A", "Ada", "Birke"));
        MentorId id = new MentorId("A");
        mentors.change(id, kept -> kept.publish("desk", NOW));
        mentors.change(id, kept -> kept.withdraw(NOW));
        mentors.change(id, kept -> kept.forget(NOW.plus(Duration.ofDays(30))));
        assertThat(mentors.find(id).orElseThrow().forgotten()).isTrue();
        mentors.change(id, kept -> kept.publish("desk", NOW));
        Mentor back = mentors.find(id).orElseThrow();
        assertThat(back.forgotten()).isFalse();
        assertThat(back.withdrawnAt()).isNull();
    }

    @Test
    void nobodyCannotChange() {
        assertThat(mentors.change(new MentorId("nobody"), kept -> kept.publish("desk", NOW)))
                .isEqualTo(new Mentors.Alteration.Refused(new Refusal.UnknownMentor(new MentorId("nobody"))));
    }

    @Test
    void aListHoldsThoseWhoExist() {
        mentors.add(draft("A", "Ada", "Birke"));
        mentors.add(draft("B", "Eva", "Linde"));
        assertThat(mentors.findAll(List.of(new MentorId("B"), new MentorId("C"), new MentorId("B"))))
                .containsOnlyKeys(new MentorId("B"));
        assertThat(mentors.findAll(List.of())).isEmpty();
    }

    @Test
    void anAddressLeadsToThoseWhoAreReachedThere() {
        mentors.add(draft("A", "Ada", "Birke"));
        mentors.add(draft("B", "Eva", "Linde"));
        assertThat(mentors.withEmail(" Greta.AHORN@mentoren.example "))
                .containsExactlyInAnyOrder(new MentorId("A"), new MentorId("B"));
        assertThat(mentors.withEmail("ada@mentoren.example")).isEmpty();
    }

    @Test
    void pagesGoByName() {
        mentors.add(draft("1", "Zoe", "Ahorn"));
        mentors.add(draft("2", "Ada", "Öhler"));
        mentors.add(draft("3", "Ada", "Ahorn"));
        mentors.add(draft("4", "Ada", "Pappel"));
        assertThat(mentors.page(0, 3).total()).isEqualTo(4);
        assertThat(mentors.page(0, 3).mentors())
                .extracting(each -> each.id().value())
                .containsExactly("3", "1", "2");
        assertThat(mentors.page(1, 3).mentors())
                .extracting(each -> each.id().value())
                .containsExactly("4");
        assertThat(mentors.page(2, 3).mentors()).isEmpty();
    }

    @Test
    void thoseWhoNeedTheDeskAreFoundByWhatTheyNeed() {
        mentors.add(draft("1", "Zoe", "Ahorn"));
        mentors.add(draft("2", "Ada", "Birke"));
        mentors.add(draft("3", "Eva", "Linde"));
        mentors.change(new MentorId("2"), kept -> kept.publish("desk", NOW));
        mentors.change(new MentorId("3"), kept -> kept.publish("desk", NOW));
        mentors.change(new MentorId("3"), kept -> CareDecisions.answerCheck(kept, null, false, NOW));
        assertThat(mentors.page(Need.APPROVAL, 0, 10).mentors())
                .extracting(each -> each.id().value())
                .containsExactly("1");
        assertThat(mentors.page(Need.CHECK, 0, 10).total()).isEqualTo(1);
        assertThat(mentors.page(Need.CHECK, 1, 10).mentors()).isEmpty();
        assertThat(mentors.page(Need.TRAINING, 0, 10).total()).isZero();
        mentors.change(new MentorId("3"), kept -> CareDecisions.answerCheck(kept, null, true, NOW));
        assertThat(mentors.page(Need.CHECK, 0, 10).total()).isZero();
    }
}
