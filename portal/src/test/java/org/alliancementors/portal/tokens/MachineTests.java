package org.alliancementors.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MachineTests {

    @Test
    void onlyMachinesWithASecretExist() {
        assertThat(Machine.secrets("desk=one, ops=two=2 ,"))
                .containsEntry(Machine.DESK, "one")
                .containsEntry(Machine.OPS, "two=2")
                .hasSize(2);
        assertThat(Machine.secrets("")).isEmpty();
    }

    @Test
    void mentorsAreNoMachines() {
        assertThatThrownBy(() -> Machine.secrets("mentor=s3cret"))
                .hasMessageContaining("'mentor'")
                .hasMessageContaining("desk")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void anEntryWithoutSecretIsNamedByItsPosition() {
        assertThatThrownBy(() -> Machine.secrets("desk=one,ops=")).hasMessageContaining("entry 2");
        assertThatThrownBy(() -> Machine.secrets("s3cret"))
                .hasMessageContaining("entry 1")
                .hasMessageNotContaining("s3cret");
    }
}
