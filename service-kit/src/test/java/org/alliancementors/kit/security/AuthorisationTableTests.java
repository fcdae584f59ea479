package org.alliancementors.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.alliancementors.kit.security.AuthorisationTable.Ruling;
import org.junit.jupiter.api.Test;

class AuthorisationTableTests {

    private static final Caller DESK = new Caller("desk", "desk", Set.of("desk"));
    private static final Caller MENTOR = new Caller("portal", "m-1", Set.of("mentor"));

    private final AuthorisationTable table = AuthorisationTable.parse("""
            # comment

            GET\t/gallery\tpublic\t-
            GET\t/mentors/{id}\tdesk,mentor\tid
            POST\t/mentors/{id}/absences\tdesk,mentor\tid
            POST\t/mentors/import\tdesk\t-
            POST\t/mentors/{id}\tops\t-
            """);

    @Test
    void whatHasNoRowIsRefused() {
        assertThat(table.rule("GET", "/elsewhere", DESK)).isEqualTo(new Ruling.NoRoute());
        assertThat(table.rule("GET", "/gallery/", DESK)).isEqualTo(new Ruling.NoRoute());
        assertThat(table.rule("GET", "/GALLERY", DESK)).isEqualTo(new Ruling.NoRoute());
        assertThat(table.rule("GET", "/mentors/m-1/absences/x", DESK)).isEqualTo(new Ruling.NoRoute());
        assertThat(table.rule("DELETE", "/gallery", DESK)).isEqualTo(new Ruling.WrongMethod(Set.of("GET")));
        assertThat(table.rule("OPTIONS", "/gallery", DESK)).isEqualTo(new Ruling.WrongMethod(Set.of("GET")));
    }

    @Test
    void publicIsForEverybody() {
        assertThat(table.rule("GET", "/gallery", Caller.ANYBODY)).isEqualTo(new Ruling.Allowed());
        assertThat(table.rule("HEAD", "/gallery", Caller.ANYBODY)).isEqualTo(new Ruling.Allowed());
    }

    @Test
    void aMentorOwnsButTheOwnRow() {
        assertThat(table.rule("GET", "/mentors/m-1", MENTOR)).isEqualTo(new Ruling.Allowed());
        assertThat(table.rule("GET", "/mentors/m-2", MENTOR)).isEqualTo(new Ruling.Denied());
        assertThat(table.rule("GET", "/mentors/m-2", DESK)).isEqualTo(new Ruling.Allowed());
        assertThat(table.rule("GET", "/mentors/", new Caller("portal", "", Set.of("mentor"))))
                .isEqualTo(new Ruling.NoRoute());
        assertThat(table.rule("GET", "/mentors/m-1", Caller.ANYBODY)).isEqualTo(new Ruling.Denied());
    }

    @Test
    void theMostSpecificPathRules() {
        Caller ops = new Caller("ops", "ops", Set.of("ops"));
        assertThat(table.rule("POST", "/mentors/import", ops)).isEqualTo(new Ruling.Denied());
        assertThat(table.rule("POST", "/mentors/import", DESK)).isEqualTo(new Ruling.Allowed());
        assertThat(table.rule("POST", "/mentors/m-1", ops)).isEqualTo(new Ruling.Allowed());
    }

    @Test
    void everyMistakeNamesItsLine() {
        refused("GET /x desk -", "line 2: has 1 columns: give method, path, roles and owner, divided by tabs");
        refused("FETCH\t/x\tdesk\t-", "line 2: method 'FETCH' is unknown");
        refused("GET\tx\tdesk\t-", "line 2: path 'x' is not absolute");
        refused("GET\t/{x\tdesk\t-", "line 2: path '/{x' is no pattern");
        refused("GET\t/x\tdesk,boss\t-", "line 2: role 'boss' is unknown");
        refused("GET\t/x\t\t-", "line 2: role '' is unknown");
        refused("GET\t/x\tdesk,public\t-", "line 2: role 'public' is unknown");
        refused("GET\t/x/{id}\tmentor\tother", "line 2: owner 'other' is no variable of /x/{id}");
        refused("GET\t/x/{id}\tdesk\tid", "line 2: owner 'id' has no effect without the role mentor");
        refused("GET\t/a\tdesk\t-", "line 2: GET /a (desk) is there twice");
    }

    private static void refused(String line, String message) {
        assertThatThrownBy(() -> AuthorisationTable.parse("GET\t/a\tops\t-\n" + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("authorisation.tsv, " + message);
    }
}
