package org.alliancementors.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.alliancementors.sandbox.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class StaffTests {

    private static final String HASH = "{bcrypt}$2a$10$abcdefghijklmnopqrstuv";

    @Test
    void nobodyMayComeInWhereNobodyIsNamed() {
        assertThat(Staff.read("")).isEmpty();
        assertThat(Staff.read(" , ")).isEmpty();
    }

    @Test
    void everyEntryIsAMemberOfTheDesk() {
        assertThat(Staff.read("kim=%s, jo.berg=%s".formatted(HASH, HASH)))
                .extracting(
                        UserDetails::getUsername,
                        person -> person.getAuthorities().toString())
                .containsExactly(tuple("kim", "[ROLE_DESK]"), tuple("jo.berg", "[ROLE_DESK]"));
    }

    @Test
    void theHashOfTheDemonstrationIsOneThatIsUnderstood() {
        String hash = PasswordHash.of("Kennwort-1");
        assertThat(Staff.read("fachberatung=" + hash)).hasSize(1);
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        assertThat(encoder.matches("Kennwort-1", hash)).isTrue();
        assertThat(encoder.matches("Kennwort-2", hash)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "geheim | entry 1",
                "Kim={bcrypt}0123456789012345678901 | entry 1",
                "kim=geheim | 'kim='",
                "kim={noop}0123456789012345678901 | 'kim='",
                "kim={bcrypt}0123456789012345678901,kim={bcrypt}0123456789012345678901 | 'kim' is there twice",
            })
    void whatCannotBeUsedIsNamedWithoutTheSecret(String text, String named) {
        assertThatThrownBy(() -> Staff.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PORTAL_STAFF")
                .hasMessageContaining(named)
                .hasMessageNotContainingAny("geheim", "0123456789");
    }
}
