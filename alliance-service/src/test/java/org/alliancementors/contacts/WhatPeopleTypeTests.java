package org.alliancementors.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatPeopleTypeTests {

    private final Fields fields = new Fields();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: b@c.example",
                "tab\tbed",
                "nul\u0000",
                "line\u2028end",
                "right\u202Eto left",
                "\u760Dabc",
                "abc\u760A",
                "\uD83D"
            })
    void aNameWithAControlCharacterIsRefused(String name) { // N7
        assertThat(fields.line("name", name, 120)).isNull();
        assertThat(fields.problems())
                .singleElement()
                .extracting(FieldProblem::field)
                .isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ina Itter", "Łucja Öçalan-O’Neill", "李小龍", "محمد", "Dr. med. Ina Itter 🙂"})
    void anyNameThatPeopleHaveIsTaken(String name) {
        assertThat(fields.line("name", "  " + name + " ", 120)).isEqualTo(name);
        assertThat(fields.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ina@buendnis.example", "i.n-a+x@a.b.example", "INA_1@Bündnis.example"})
    void aMailAddressIsTaken(String address) {
        assertThat(fields.email("email", address)).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ina",
                "@buendnis.example",
                "ina@",
                "ina@localhost",
                "ina@b..example",
                "ina..x@b.example",
                ".ina@b.example",
                "ina@-b.example",
                "ina@b.example\r\nBcc: x@y.example",
                "ina\n@b.example",
                "ina x@b.example",
                "\"ina\"@b.example",
                "ina@[127.0.0.1]",
                "ina@b\u760Aexample.de",
                "ina@b\u3002example",
                "ina,x@b.example",
                "Ina <ina@b.example>",
                "ina\u760D@b.example"
            })
    void whatIsNoMailAddressIsRefused(@Nullable String address) { // N7
        assertThat(fields.email("email", address)).isNull();
        assertThat(fields.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .endsWith("give one like name@example.org")
                        .doesNotContain("ina"));
    }

    @Test
    void aMailAddressIsNotPrinted() {
        assertThat(new EmailAddress("ina@Buendnis.EXAMPLE").value()).isEqualTo("ina@buendnis.example");
        assertThat(new Contact("Ina Itter", new EmailAddress("ina@b.example"), null).toString())
                .doesNotContain("Ina", "ina");
    }

    @Test
    void anAddressIsAtMost254Characters() {
        assertThat(fields.email("email", "x".repeat(65) + "@b.example")).isNull();
        assertThat(fields.email("email", "x@" + "a.".repeat(130) + "example")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12", "+49 5503 8080; rm", "1234567890123456", "+49\n5503"})
    void whatIsNoTelephoneNumberIsRefused(String phone) {
        assertThat(fields.phone("phone", phone)).isNull();
        assertThat(fields.problems()).hasSize(1);
    }

    @Test
    void aTelephoneNumberMayBeMissing() {
        assertThat(fields.phone("phone", " ")).isNull();
        assertThat(fields.problems()).isEmpty();
    }
}
