package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.events.codes.AllianceId;
import org.junit.jupiter.api.Test;

/** What every implementation of the port must do. Each test gets an empty one. */
public abstract class AlliancesPort {

    /** For the implementations. */
    protected AlliancesPort() {}

    /** The empty one of this test. */
    protected abstract Alliances alliances();

    @Test
    void whatWasAddedIsFoundAsItWas() {
        var alliance = anyAlliance("a-1", AllianceState.ACTIVE);

        var adding = alliances().add(alliance);

        assertThat(adding.isNew()).isTrue();
        assertThat(adding.there().alliance()).isEqualTo(alliance);
        assertThat(alliances().find(new AllianceId("a-1"))).contains(adding.there());
        assertThat(alliances().find(new AllianceId("a-2"))).isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        var first = alliances().add(anyAlliance("a-1", AllianceState.ACTIVE));

        var second = alliances().add(anyAlliance("a-1", AllianceState.DORMANT));

        assertThat(second).isEqualTo(new Alliances.Adding(first.there(), false));
    }

    @Test
    void onlyTheVersionThatWasReadIsReplaced() {
        var read = alliances().add(anyAlliance("a-1", AllianceState.ACTIVE)).there();

        var replaced = alliances().replace(read, anyAlliance("a-1", AllianceState.DORMANT), List.of());

        assertThat(replaced).get().extracting(Versioned::version).isEqualTo(read.version() + 1);
        assertThat(alliances().replace(read, anyAlliance("a-1", AllianceState.DISSOLVED), List.of()))
                .isEmpty();
        assertThat(alliances().find(new AllianceId("a-1"))).isEqualTo(replaced);
        assertThat(alliances().replace(read, anyAlliance("a-9", AllianceState.ACTIVE), List.of()))
                .isEmpty();
    }

    @Test
    void theyAreListedByIdAndState() {
        alliances().add(anyAlliance("a-2", AllianceState.ACTIVE));
        alliances().add(anyAlliance("a-1", AllianceState.ACTIVE));
        alliances().add(anyAlliance("a-3", AllianceState.DORMANT));

        var active = alliances().list(AllianceFilter.in(AllianceState.ACTIVE), 0, 1);

        assertThat(active.total()).isEqualTo(2);
        assertThat(active.items())
                .extracting(found -> found.alliance().id().value())
                .containsExactly("a-1");
        assertThat(alliances().list(AllianceFilter.ALL, 1, 2).items())
                .extracting(found -> found.alliance().id().value())
                .containsExactly("a-3");
    }

    @Test
    void everythingThatHappenedToOneIsFoundAgain() {
        var lived = AllianceFixture.lived("a-1");
        alliances().add(lived);

        assertThat(alliances().find(new AllianceId("a-1")))
                .get()
                .extracting(Versioned::alliance)
                .isEqualTo(lived);
        assertThat(alliances().findAll(List.of(new AllianceId("a-1"), new AllianceId("a-2"))))
                .isEqualTo(Map.of(new AllianceId("a-1"), lived));
    }

    @Test
    void anEqualOneReplacesTooSoThatWhoReadBeforeIsOvertaken() {
        var read = alliances().add(anyAlliance("a-1", AllianceState.ACTIVE)).there();

        assertThat(alliances().replace(read, read.alliance(), List.of())).isPresent();
        assertThat(alliances().replace(read, read.alliance(), List.of())).isEmpty();
    }

    @Test
    void theyAreFoundByWhatTheDeskShouldLookAt() {
        alliances().add(anyAlliance("a-1", AllianceState.ACTIVE));
        var withoutContact = anyAlliance("a-2", AllianceState.ACTIVE);
        alliances()
                .add(withoutContact.imported(
                        new AllianceProfile("x", withoutContact.profile().place(), List.of()), Act.of("import", NOW)));

        assertThat(found(new AllianceFilter(null, null, true))).containsExactly("a-2");
        assertThat(found(new AllianceFilter(null, Attention.WITHOUT_CONTACT, false)))
                .containsExactly("a-2");
        assertThat(found(new AllianceFilter(AllianceState.DORMANT, Attention.WITHOUT_CONTACT, true)))
                .isEmpty();
        assertThat(found(AllianceFilter.ALL)).containsExactly("a-1", "a-2");
    }

    private List<String> found(AllianceFilter filter) {
        return alliances().list(filter, 0, 10).items().stream()
                .map(found -> found.alliance().id().value())
                .toList();
    }
}
