package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.alliancementors.alliances.AllianceFixture.anyDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.alliancementors.alliances.AllianceEntry.What;
import org.alliancementors.alliances.KeepingAlliances.Outcome;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
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
        var possible = Map.of(
                AllianceState.IN_FOUNDING, founding,
                AllianceState.ACTIVE, active,
                AllianceState.DORMANT, dormant,
                AllianceState.DISSOLVED, dissolved);
        possible.forEach((to, isPossible) -> {
            var id = (from + "-" + to).replace('_', '-');
            alliances.add(anyAlliance(id, from));
            var outcome = keeping.become(new AllianceId(id), to.name(), "said the desk", null, "desk");
            assertThat(outcome instanceof Outcome.Kept).as("%s to %s", from, to).isEqualTo(isPossible);
            if (!isPossible) {
                assertThat(outcome).isEqualTo(new Outcome.NoSuchStep(from, to, from.next()));
            }
        });
    }

    @Test
    void creatingItTwiceIsCreatingItOnce() {
        var first = keeping.create(ID, "hash-1", anyDraft("ACTIVE"), "desk");
        var again = keeping.create(ID, "hash-1", anyDraft("ACTIVE"), "desk");
        var other = keeping.create(ID, "hash-2", anyDraft("ACTIVE"), "desk");

        var kept = alliances.find(ID).orElseThrow();
        assertThat(first).isEqualTo(new Outcome.Kept(kept, false));
        assertThat(again).isEqualTo(new Outcome.Kept(kept, true));
        assertThat(other).isEqualTo(new Outcome.KeyUsedOtherwise());
        assertThat(kept.alliance()).isEqualTo(anyAlliance("a-1", AllianceState.ACTIVE));
    }

    @Test
    void aChangeNeedsTheVersionThatItNames() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));

        assertThat(keeping.change(ID, anyDraft("DORMANT"), 7L, "desk")).isEqualTo(new Outcome.Overtaken(1));
        assertThat(keeping.change(ID, anyDraft("DORMANT"), 1L, "desk"))
                .isInstanceOfSatisfying(
                        Outcome.Kept.class,
                        kept -> assertThat(kept.alliance().alliance().state()).isEqualTo(AllianceState.DORMANT));
        assertThat(keeping.change(ID, anyDraft("ACTIVE"), null, "desk")).isInstanceOf(Outcome.Kept.class);
        assertThat(keeping.change(new AllianceId("a-9"), anyDraft("ACTIVE"), null, "desk"))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aChangeThatChangesNothingWritesNothing() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));

        keeping.change(ID, anyDraft("ACTIVE"), null, "desk");

        assertThat(alliances.find(ID))
                .get()
                .extracting(Alliances.Versioned::version)
                .isEqualTo(1L);
    }

    @Test
    void aStepThatDoesNotExistIsRefusedWithThoseThatDo() {
        alliances.add(anyAlliance("a-1", AllianceState.DISSOLVED));

        assertThat(keeping.change(ID, anyDraft("ACTIVE"), null, "desk"))
                .isEqualTo(new Outcome.NoSuchStep(
                        AllianceState.DISSOLVED, AllianceState.ACTIVE, AllianceState.DISSOLVED.next()));
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        var draft = new AllianceDraft(
                "a\nb",
                "00000",
                "NEW",
                new ArrayList<>(List.of(new AllianceDraft.Person("Ida", "no address", "x", " "))),
                null,
                null);

        assertThat(keeping.create(ID, "hash-1", draft, "desk"))
                .isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> {
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
                                Collections.nCopies(11, new AllianceDraft.Person("I", "i@b.example", null, "r")),
                                null,
                                null),
                        "desk"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void everyActOfTheDeskIsKeptWithWhoWhenAndWhy() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        var second = new AllianceDraft.Person("Udo Ulme", "udo@buendnis.example", null, "Vertretung");

        keeping.secondContact(ID, second, null, "ada");
        keeping.secondContact(ID, second, null, "ada");
        keeping.become(ID, "DORMANT", "winter break", null, "bob");
        keeping.become(ID, "DORMANT", "winter break", 1L, "bob");

        var history = alliances.find(ID).orElseThrow().alliance().history();
        assertThat(history)
                .containsExactly(
                        new AllianceEntry(What.REGISTERED, Act.of("desk", NOW), ""),
                        new AllianceEntry(What.SECOND_CONTACT_CHANGED, Act.of("ada", NOW), ""),
                        new AllianceEntry(What.STATE_CHANGED, new Act("bob", "winter break", NOW), "DORMANT"));
        assertThat(history.toString()).doesNotContain("Udo", "udo@");
    }

    @Test
    void theSteeringGroupIsKeptWhereTheDraftDoesNotSayOtherwise() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        var contacts = anyDraft(null).contacts();
        var members = new ArrayList<>(List.of(new AllianceDraft.Member("Jugendamt", "Gerda Ginster")));

        keeping.change(
                ID, new AllianceDraft("x", "48324", null, contacts, new ArrayList<>(members), "EN"), null, "desk");
        keeping.change(ID, new AllianceDraft("y", "48324", null, contacts, null, null), null, "desk");

        var profile = alliances.find(ID).orElseThrow().alliance().profile();
        assertThat(profile.steeringGroup()).containsExactly(new SteeringMember("Jugendamt", "Gerda Ginster"));
        assertThat(profile.language()).isEqualTo(Language.EN);
        assertThat(keeping.change(
                        ID,
                        new AllianceDraft(
                                "y", "48324", null, contacts, Collections.nCopies(13, members.getFirst()), null),
                        null,
                        "desk"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aStateWithoutAReasonIsRefused() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));

        assertThat(keeping.become(ID, "DORMANT", " ", null, "desk")).isInstanceOf(Outcome.Invalid.class);
    }
}
