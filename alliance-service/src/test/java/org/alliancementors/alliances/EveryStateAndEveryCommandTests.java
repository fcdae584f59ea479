package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.alliancementors.alliances.AllianceFixture.anyDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.alliancementors.alliances.AllianceDraft.Person;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks through the lives that an alliance can have, and looks after each step whether what is promised holds. */
class EveryStateAndEveryCommandTests {

    private static final AllianceId ID = new AllianceId("a-1");
    private static final AllianceId OTHER = new AllianceId("a-2");
    private static final List<Person> PEOPLE = List.of(
            new Person("Nora Nessel", "nora@buendnis.example", null, null),
            new Person("Otto Olive", "otto@buendnis.example", null, null));

    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private Instant now = NOW;
    private final KeepingAlliances keeping = new KeepingAlliances(alliances, Places.load(), () -> now);
    private final CheckingAlliances checking = new CheckingAlliances(alliances, () -> now);
    private final HandingOverAlliances handingOver = new HandingOverAlliances(alliances, () -> now);
    private final MergingAlliances merging = new MergingAlliances(alliances, (from, into, limit) -> 0, () -> now);
    private final DrivingAlliances driving = new DrivingAlliances(checking, handingOver, merging);

    private final List<Runnable> commands = List.of(
            () -> keeping.become(ID, "IN_FOUNDING", "said so", null, "ada"),
            () -> keeping.become(ID, "ACTIVE", "said so", null, "ada"),
            () -> keeping.become(ID, "DORMANT", "said so", null, "ada"),
            () -> keeping.change(ID, anyDraft(null), null, "ada"),
            () -> keeping.change(ID, new AllianceDraft("x", "48324", null, null, null, "EN"), null, "ada"),
            () -> keeping.secondContact(ID, new Person("Udo", "udo@buendnis.example", null, "Vertretung"), null, "ada"),
            () -> keeping.secondContact(ID, null, null, "ada"),
            () -> handingOver.begin(ID, PEOPLE.getFirst(), null, "ada"),
            () -> handingOver.begin(ID, PEOPLE.getLast(), null, "ada"),
            () -> handingOver.takeBack(ID, null, "ada"),
            () -> handingOver.agreeForOld(ID, "is ill", null, "ada"),
            () -> handingOver.answer(ID, number(), Side.OLD, true),
            () -> handingOver.answer(ID, number(), Side.NEW, true),
            () -> handingOver.answer(ID, number(), Side.NEW, false),
            () -> checking.answer(ID, now, true),
            () -> checking.answer(ID, now, false),
            () -> driving.drive(List.of(ID)));

    private final List<Runnable> ends = List.of(
            () -> keeping.become(ID, "DISSOLVED", "said so", null, "ada"),
            () -> merging.merge(ID, OTHER, null, Act.of("ada", now)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHappensThePromisesHold(long seed) {
        var random = new Random(seed);
        alliances.add(anyAlliance("a-1", AllianceState.IN_FOUNDING));
        alliances.add(anyAlliance("a-2", AllianceState.ACTIVE));
        for (int step = 0; step < 400; step++) {
            letTimePass(random);
            doTwice(commands.get(random.nextInt(commands.size())));
        }
        doTwice(ends.get(random.nextInt(ends.size())));
        for (var command : commands) {
            doTwice(command);
        }
        assertThat(alliance().state()).isEqualTo(AllianceState.DISSOLVED);
    }

    @Test
    void theWalkComesToEveryStateAndEveryKindOfEntry() {
        var seen = new HashSet<AllianceEntry.What>();
        var states = new HashSet<AllianceState>();
        alliances.add(anyAlliance("a-1", AllianceState.IN_FOUNDING));
        alliances.add(anyAlliance("a-2", AllianceState.ACTIVE));
        var random = new Random(42);
        for (int step = 0; step < 2_000; step++) {
            letTimePass(random);
            states.add(alliance().state());
            commands.get(random.nextInt(commands.size())).run();
        }
        ends.getLast().run();
        driving.drive(List.of(ID));
        alliance().history().forEach(entry -> seen.add(entry.what()));
        alliances.find(OTHER).orElseThrow().alliance().history().forEach(entry -> seen.add(entry.what()));
        states.add(alliance().state());

        assertThat(states).containsExactlyInAnyOrder(AllianceState.values());
        seen.add(AllianceEntry.What.IMPORTED); // by a file only, see there
        seen.add(AllianceEntry.What.PROFILE_CHANGED); // the second contact is a profile's, too
        assertThat(seen).containsExactlyInAnyOrder(AllianceEntry.What.values());
    }

    /** Now and then a year, so that the question is asked; now and then two weeks and the sweep, so that nobody answers it. */
    private void letTimePass(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> doTwiceAfter(Duration.ofDays(366));
            case 1, 2, 3 -> doTwiceAfter(Duration.ofDays(15));
            default -> now = now.plus(Duration.ofDays(random.nextInt(3)));
        }
    }

    private void doTwiceAfter(Duration time) {
        now = now.plus(time);
        doTwice(() -> driving.drive(List.of(ID)));
    }

    private void doTwice(Runnable command) {
        var before = alliance();
        command.run();
        var after = alliance();
        var told = alliances.facts().size();
        command.run();
        var again = alliance();

        // idempotent, unless the first time was the sweep catching up
        if (before.driveAt() == null || now.isBefore(before.driveAt())) {
            assertThat(again).isEqualTo(after);
            assertThat(alliances.facts()).hasSize(told);
        }
        assertThat(before.state().leadsTo(after.state()) || after.merge() != null)
                .as("%s to %s", before.state(), after.state())
                .isTrue();
        assertThat(after.history().subList(0, before.history().size())).isEqualTo(before.history());
        if (before.isOver()) {
            assertThat(after.state()).isEqualTo(AllianceState.DISSOLVED);
        }
        if (after.isOver()) {
            assertThat(after.handover() == null || !after.handover().open()).isTrue();
            assertThat(after.check().equals(before.check()) || !before.isOver()).isTrue();
        }
        assertThat(after.check().silent() && !after.isOver())
                .isEqualTo(after.attention().contains(Attention.SILENT));
        assertThat(after.check().silent() && !after.isOver() && after.state() != AllianceState.DORMANT)
                .isFalse();
        assertThat(after.profile().contacts()).hasSizeLessThan(2);
        assertThat(after.handover() != null
                        && after.handover().open()
                        && after.profile().contacts().isEmpty())
                .as("a handover from nobody")
                .isFalse();
    }

    private int number() {
        var handover = alliance().handover();
        return handover == null ? 1 : handover.number();
    }

    private Alliance alliance() {
        return alliances.find(ID).orElseThrow().alliance();
    }
}
