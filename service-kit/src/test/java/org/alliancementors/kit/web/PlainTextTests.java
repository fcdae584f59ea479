package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    record Form(
            @PlainText(max = 10) @Nullable String name,
            @PlainText(max = 20, multiline = true) @Nullable String aim) {}

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private final Validator validator = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void takesWhatPeopleWrite() {
        for (String name : List.of("", "Jürgen", "Łukasz", "عمر", "李小龍", "👩‍👧 Kaya", "O'Neill{x}")) {
            assertThat(validator.validate(new Form(name, name + "\n"))).as(name).isEmpty();
        }
        assertThat(validator.validate(new Form(null, null))).isEmpty();
    }

    @Test
    void countsCodePoints() {
        assertThat(complaint("👩👩👩👩👩👩👩👩👩👩")).isNull();
        assertThat(complaint("12345678901")).isEqualTo("has 11 characters: use at most 10");
    }

    @Test // N7
    void refusesWhatWouldBreakAHeaderOrDeceiveTheEye() {
        assertThat(complaint("a\r")).isEqualTo("holds a line break at position 2: remove it");
        assertThat(complaint("a\nb")).contains("a line break at position 2");
        assertThat(complaint("\u2028")).contains("a line break");
        assertThat(complaint("a\u760Db")).contains("mail software");
        assertThat(complaint("\u760A")).contains("mail software");
        assertThat(complaint("x\u0000")).contains("a control character at position 2");
        assertThat(complaint("x\u007F")).contains("a control character");
        assertThat(complaint("x\u0085")).contains("a control character");
        for (char c : "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
            assertThat(complaint("x" + c)).contains("direction of text");
        }
        assertThat(complaint("x\uD83D")).contains("half a character");
        assertThat(complaint("\uDC69x")).contains("half a character");
        assertThat(complaint("a\u0308")).contains("normal form C");
    }

    @Test
    void linesAreForTextsOfSeveralLines() {
        assertThat(validator.validate(new Form(null, "one\ntwo"))).isEmpty();
        assertThat(validator.validate(new Form(null, "one\r\ntwo"))).hasSize(1);
    }

    @Test
    void neverRepeatsTheText() {
        assertThat(complaint("Erika\tGmbH")).doesNotContain("Erika");
    }

    private @Nullable String complaint(String name) {
        return validator.validate(new Form(name, null)).stream()
                .map(violation -> violation.getMessage())
                .findFirst()
                .orElse(null);
    }
}
