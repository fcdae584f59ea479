package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoDataTests {

    @Test
    void theDemoHas32MentorsAnd40Alliances() {
        assertThat(DemoData.read("mentors.csv").lines())
                .hasSize(33)
                .first()
                .asString()
                .startsWith("id,first,last,plz");
        assertThat(DemoData.read("alliances.csv").lines()).hasSize(41);
    }

    @Test
    void itSaysWhereTheDataComesFrom() {
        assertThat(DemoData.read("NOTICE.md")).contains("invented mentors", "assumed alliances");
    }

    @Test
    void nobodyInItHasAnAddressThatExists() {
        assertThat(DemoData.read("mentors.csv").lines().skip(1)).allMatch(mentor -> mentor.endsWith(".example"));
    }
}
