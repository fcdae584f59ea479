package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest(ThingController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(OutputCaptureExtension.class)
class BadRequestSliceTests {

    private static final String GOOD = """
            {"colour":"RED","day":"2026-05-31","parts":["a","b"],"count":3,"contact":{"name":"Erika","phone":"1"},"urgent":true,"weight":1.5}""";

    private final MockMvc mvc;

    @Autowired
    BadRequestSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void whatIsRightIsTaken() throws Exception {
        MockHttpServletResponse response = send(json(GOOD));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo(GOOD);
    }

    @Test
    void everyFailingFieldIsNamedInTheOrderOfTheRequest() throws Exception {
        MockHttpServletResponse response = send(json("""
                {"day":null,"parts":[],"count":11,"contact":{"name":"a\\u0000b","phone":null}}"""));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        String body = response.getContentAsString();
        assertThat(JsonPath.<String>read(body, "$.type")).isEqualTo("urn:problem:request-invalid");
        assertThat(JsonPath.<Integer>read(body, "$.status")).isEqualTo(400);
        assertThat(JsonPath.<List<Map<String, String>>>read(body, "$.errors"))
                .extracting(error -> error.get("field") + " " + error.get("message"))
                .containsExactly(
                        "colour is missing: give a value",
                        "day is missing: give a value",
                        "parts is empty: give at least one",
                        "count is too large: use at most 9",
                        "contact.name holds a control character at position 2: remove it",
                        "contact.phone is missing: give a value");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("\"count\":3", "\"count\":\"3\"", "count", "a whole number"),
                Arguments.of("\"count\":3", "\"count\":3.5", "count", "a whole number"),
                Arguments.of("\"count\":3", "\"count\":3.0", "count", "a whole number"),
                Arguments.of("\"count\":3", "\"count\":\"\"", "count", "a whole number"),
                Arguments.of("\"count\":3", "\"count\":true", "count", "a whole number"),
                Arguments.of("\"count\":3", "\"count\":99999999999", "count", "a whole number"),
                Arguments.of("\"count\":3", "\"count\":null", "count", "a whole number"),
                Arguments.of("\"count\":3,", "", "count", "a whole number"),
                Arguments.of("\"Erika\"", "17", "contact.name", "a text in quotes"),
                Arguments.of("\"Erika\"", "true", "contact.name", "a text in quotes"),
                Arguments.of("\"Erika\"", "1.5", "contact.name", "a text in quotes"),
                Arguments.of("\"Erika\"", "{}", "contact.name", "a text in quotes"),
                Arguments.of("\"Erika\"", "[\"Erika\"]", "contact.name", "a text in quotes"),
                Arguments.of("\"RED\"", "\"GREEN\"", "colour", "one of RED, BLUE"),
                Arguments.of("\"RED\"", "\"red\"", "colour", "one of RED, BLUE"),
                Arguments.of("\"RED\"", "\"\"", "colour", "one of RED, BLUE"),
                Arguments.of("\"RED\"", "0", "colour", "one of RED, BLUE"),
                Arguments.of("\"2026-05-31\"", "\"2026-02-30\"", "day", "a date such as"),
                Arguments.of("\"2026-05-31\"", "\"2026-05-31T10:00:00\"", "day", "a date such as"),
                Arguments.of("\"2026-05-31\"", "\"31.05.2026\"", "day", "a date such as"),
                Arguments.of("\"2026-05-31\"", "\"\"", "day", "a date such as"),
                Arguments.of("\"2026-05-31\"", "20000", "day", "a date such as"),
                Arguments.of("\"2026-05-31\"", "[2026,5,31]", "day", "a date such as"),
                Arguments.of("[\"a\",\"b\"]", "\"a\"", "parts", "a list in [ ]"),
                Arguments.of("[\"a\",\"b\"]", "[\"a\",null]", "parts[1]", "null"),
                Arguments.of("[\"a\",\"b\"]", "[\"a\",7]", "parts[1]", "a text in quotes"),
                Arguments.of("[\"a\",\"b\"]", "[\"a\",\"ERIKA!\"]", "parts[1]", "use small letters"),
                Arguments.of("\"urgent\":true", "\"urgent\":\"true\"", "urgent", "true or false"),
                Arguments.of("\"urgent\":true", "\"urgent\":1", "urgent", "true or false"),
                Arguments.of("\"weight\":1.5", "\"weight\":\"1.5\"", "weight", "a number"),
                Arguments.of("\"weight\":1.5", "\"wight\":1.5", "wight", "leave it out"),
                Arguments.of("\"phone\"", "\"fone\"", "contact.fone", "name, phone"),
                Arguments.of("{\"name\":\"Erika\",\"phone\":\"1\"}", "\"Erika\"", "contact", "an object in { }"),
                Arguments.of("{\"name\":\"Erika\",\"phone\":\"1\"}", "\"\"", "contact", "an object in { }"),
                Arguments.of("{\"name\":\"Erika\",\"phone\":\"1\"}", "[]", "contact", "an object in { }"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsNamedWithWhatBelongsThere(
            String good, String bad, String field, String message, CapturedOutput output) throws Exception {
        MockHttpServletResponse response = send(json(GOOD.replace(good, bad)));
        String body = response.getContentAsString();
        assertThat(response.getStatus()).as(body).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(body, "$.errors[*].field"))
                .as(body)
                .containsExactly(field);
        assertThat(JsonPath.<String>read(body, "$.errors[0].message")).contains(message);
        assertThat(body).doesNotContain("Erika").doesNotContain("ERIKA");
        assertThat(output.getAll()).doesNotContain("Erika").doesNotContain("ERIKA");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{\"colour\":", "not valid JSON"),
                Arguments.of("<thing/>", "not valid JSON"),
                Arguments.of("{'colour':'RED'}", "not valid JSON"),
                Arguments.of(GOOD + "{}", "behind its end"),
                Arguments.of(GOOD.replace("\"RED\"", "NaN"), "not valid JSON"),
                Arguments.of("{\"count\":1,\"count\":2}", "twice"),
                Arguments.of("{\"weight\":" + "1".repeat(500) + "}", "shorter"),
                Arguments.of("{\"" + "n".repeat(500) + "\":1}", "shorter"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoJsonIsRefusedWithItsPlace(String sent, String message) throws Exception {
        MockHttpServletResponse response = send(json(sent));
        String body = response.getContentAsString();
        assertThat(response.getStatus()).as(body).isEqualTo(400);
        assertThat(JsonPath.<String>read(body, "$.detail")).as(body).contains(message);
    }

    @Test
    void aMissingBodyIsNamed() throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(json(""), json("   "), json("null"))) {
            MockHttpServletResponse response = send(request);
            assertThat(response.getStatus()).isEqualTo(400);
            assertThat(response.getContentAsString()).contains("urn:problem:body-missing");
        }
    }

    @Test
    void parametersAreNamed() throws Exception {
        assertField(get("/things").param("page", "-1"), "page", "from 0 to 100000");
        assertField(get("/things").param("size", "101"), "size", "from 1 to 100");
        assertField(get("/things").param("page", "x"), "page", "whole number");
        assertField(get("/things").param("colour", "GREEN"), "colour", "RED, BLUE");
        assertField(get("/things/ERIKA").with(Tokens.desk()), "id", "use small letters");
        assertField(put("/things/a").with(Tokens.desk()), "count", "is missing");
        assertField(put("/things/a").param("count", "0").with(Tokens.desk()), "count", "use at least 1");
        assertField(put("/things/a").param("count", "x").with(Tokens.desk()), "count", "wrong type");
    }

    @Test
    void theKeyOfARequestThatCreatesIsRequired() throws Exception {
        MockHttpServletRequestBuilder request = post("/things")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"a\"}")
                .with(Tokens.desk());
        assertField(request, "Idempotency-Key", "send a new UUID");
        assertField(
                post("/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .header("Idempotency-Key", "short")
                        .with(Tokens.desk()),
                "Idempotency-Key",
                "8 to 128");
        for (String key : List.of("12345678", "\"12345678\"")) {
            MockHttpServletResponse response = send(post("/things")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}")
                    .header("Idempotency-Key", key)
                    .with(Tokens.desk()));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(JsonPath.<String>read(response.getContentAsString(), "$.id"))
                    .isEqualTo(new IdempotencyKey("desk", "12345678").documentId());
        }
    }

    @Test
    void mediaTypesAndMethodsAreNamed() throws Exception {
        MockHttpServletResponse text =
                send(post("/strict").contentType("text/plain").content("x"));
        assertThat(text.getStatus()).isEqualTo(415);
        assertThat(text.getContentAsString()).contains("media-type-not-supported");
        MockHttpServletResponse xml = send(get("/things").accept("application/xml"));
        assertThat(xml.getStatus()).isEqualTo(406);
        assertThat(xml.getContentType()).startsWith("application/problem+json");
        MockHttpServletResponse delete = send(get("/strict").with(Tokens.desk()));
        assertThat(delete.getStatus()).isEqualTo(405);
        assertThat(delete.getHeader("Allow")).isEqualTo("POST");
        MockHttpServletResponse nothing = send(get("/nothing").with(Tokens.desk()));
        assertThat(nothing.getStatus()).isEqualTo(404);
        assertThat(nothing.getContentAsString()).contains("urn:problem:not-found");
    }

    @Test
    void longBodiesAreRefusedAtOnce() throws Exception {
        MockHttpServletResponse response = send(json("[" + " ".repeat(70_000) + "]"));
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(JsonPath.<Integer>read(response.getContentAsString(), "$.limit"))
                .isEqualTo(65_536);
    }

    private void assertField(MockHttpServletRequestBuilder request, String field, String message) throws Exception {
        MockHttpServletResponse response = send(request);
        String body = response.getContentAsString();
        assertThat(response.getStatus()).as(body).isEqualTo(400);
        assertThat(JsonPath.<String>read(body, "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(body, "$.errors[0].message")).contains(message);
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/strict").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
