package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.alliancementors.alliances.AllianceFixture.anyDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alliancementors.alliances.KeepingAlliances.Outcome;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingAnAllianceTests {

    private static final AllianceId ID = new AllianceId("a-1");

    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private final KeepingAlliances keeping = new KeepingAlliances(alliances, Places.load(), () -> NOW);

    @ParameterizedTest
    @CsvSource({
        "IN_FOUNDING, true, true, false, true",
        "ACTIVE, false, true, true, true",
        "DORMANT, false, true, true, true",
        "DISSOLVED, false, false, false, true"
    })
    void itsStateChangesAlongItsLifeOnly(
            AllianceState from, boolean founding, boolean active, boolean dormant, boolean dissolved) {
        var alliance = anyAlliance("a-1", from);

        assertThat(alliance.become(alliance.profile(), AllianceState.IN_FOUNDING)
                        .isPresent())
                .isEqualTo(founding);
        assertThat(alliance.become(alliance.profile(), AllianceState.ACTIVE).isPresent())
                .isEqualTo(active);
        assertThat(alliance.become(alliance.profile(), AllianceState.DORMANT).isPresent())
                .isEqualTo(dormant);
        assertThat(alliance.become(alliance.profile(), AllianceState.DISSOLVED).isPresent())
                .isEqualTo(dissolved);
    }

    @Test
    void creatingItTwiceIsCreatingItOnce() {
        var first = keeping.create(ID, "hash-1", anyDraft("ACTIVE"));
        var again = keeping.create(ID, "hash-1", anyDraft("ACTIVE"));
        var other = keeping.create(ID, "hash-2", anyDraft("ACTIVE"));

        var kept = alliances.find(ID).orElseThrow();
        assertThat(first).isEqualTo(new Outcome.Kept(kept, false));
        assertThat(again).isEqualTo(new Outcome.Kept(kept, true));
        assertThat(other).isEqualTo(new Outcome.KeyUsedOtherwise());
        assertThat(kept.alliance()).isEqualTo(anyAlliance("a-1", AllianceState.ACTIVE));
    }

    @Test
    void aChangeNeedsTheVersionThatItNames() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));

        assertThat(keeping.change(ID, anyDraft("DORMANT"), 7L)).isEqualTo(new Outcome.Overtaken(1));
        assertThat(keeping.change(ID, anyDraft("DORMANT"), 1L))
                .isEqualTo(
                        new Outcome.Kept(new Alliances.Versioned(anyAlliance("a-1", AllianceState.DORMANT), 2), false));
        assertThat(keeping.change(ID, anyDraft("ACTIVE"), null)).isInstanceOf(Outcome.Kept.class);
        assertThat(keeping.change(new AllianceId("a-9"), anyDraft("ACTIVE"), null))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aChangeThatChangesNothingWritesNothing() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));

        keeping.change(ID, anyDraft("ACTIVE"), null);

        assertThat(alliances.find(ID))
                .get()
                .extracting(Alliances.Versioned::version)
                .isEqualTo(1L);
    }

    @Test
    void aStepThatDoesNotExistIsRefusedWithThoseThatDo() {
        alliances.add(anyAlliance("a-1", AllianceState.DISSOLVED));

        assertThat(keeping.change(ID, anyDraft("ACTIVE"), null))
                .isEqualTo(new Outcome.NoSuchStep(
                        AllianceState.DISSOLVED, AllianceState.ACTIVE, AllianceState.DISSOLVED.next()));
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        var draft = new AllianceDraft(
                "a\nb",
                "00000",
                "NEW",
                new ArrayList<>(List.of(new AllianceDraft.Person("Ida", "no address", "x", " "))));

        assertThat(keeping.create(ID, "hash-1", draft)).isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> {
            assertThat(invalid.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly(
                            "name",
                            "postalCode",
                            "contacts[0].email",
                            "contacts[0].phone",
                            "contacts[0].role",
                            "state");
        });
        assertThat(keeping.create(
                        ID,
                        "hash-1",
                        new AllianceDraft(
                                "x",
                                "48324",
                                null,
                                Collections.nCopies(11, new AllianceDraft.Person("I", "i@b.example", null, "r")))))
                .isInstanceOf(Outcome.Invalid.class);
    }
}
