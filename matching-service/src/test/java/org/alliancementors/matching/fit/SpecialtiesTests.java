package org.alliancementors.matching.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.alliancementors.events.codes.Specialty;
import org.junit.jupiter.api.Test;

class SpecialtiesTests {

    @Test
    void relatedIsSymmetricAndNeverTheSame() {
        for (Specialty one : Specialty.values()) {
            assertThat(Specialties.relatedTo(one)).as(one.name()).isNotEmpty().doesNotContain(one);
            assertThat(Specialties.relatedTo(one))
                    .allSatisfy(
                            other -> assertThat(Specialties.relatedTo(other)).contains(one));
        }
    }

    @Test
    void everyRelationStandsOnceAndHasAReason() {
        assertThat(Specialties.RELATIONS)
                .extracting(relation -> EnumSet.of(relation.one(), relation.other()))
                .doesNotHaveDuplicates();
        assertThat(Specialties.RELATIONS)
                .extracting(Specialties.Relation::why)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
