package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTests {

    @Test
    void givesTheSameIdForTheSameRequestAndAnotherForAnyOther() {
        String id = new IdempotencyKey("desk", "key-12345").documentId();
        assertThat(id).matches("[a-z2-7]{26}").isEqualTo(new IdempotencyKey("desk", "key-12345").documentId());
        assertThat(new IdempotencyKey("portal", "key-12345").documentId()).isNotEqualTo(id);
        assertThat(new IdempotencyKey("desk", "key-12346").documentId()).isNotEqualTo(id);
    }

    @Test
    void isStableOverReleases() {
        assertThat(new IdempotencyKey("desk", "0123456789").documentId()).isEqualTo("l6ayzvobgxflu6j72h2ei6sifh");
    }

    @Test
    void spreads() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add(new IdempotencyKey("desk", "key-" + i).documentId());
        }
        assertThat(ids).hasSize(20_000);
    }
}
