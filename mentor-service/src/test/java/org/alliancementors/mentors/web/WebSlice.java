package org.alliancementors.mentors.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.testing.Tokens;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the slices of the HTTP interface share. Every test uses ids of its own. */
@WebMvcTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@ContextConfiguration(classes = MentorsWebConfiguration.class)
abstract class WebSlice {

    static final String PROFILE = """
            {"firstName":"Greta","lastName":"Ahorn","email":"greta.ahorn@mentoren.example","phone":"+49 5361 123456",
            "organisation":"Kommune","cohort":"2011-start","postalCode":"38440","mainSpecialties":["GRUENDUNG"],
            "sideSpecialties":["MODERATION"],"formats":["ON_SITE","PHONE"],"radiusKm":150,"capacity":3,"language":"DE"}""";

    private final MockMvc mvc;

    WebSlice(MockMvc mvc) {
        this.mvc = mvc;
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    static MockHttpServletRequestBuilder registration(String key, String body) {
        return post("/mentors")
                .with(Tokens.desk())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    String register(String key) throws Exception {
        return text(send(registration(key, PROFILE)), "$.id");
    }

    String publish(String key) throws Exception {
        String id = register(key);
        send(post("/mentors/{id}/publish", id).with(Tokens.desk()));
        return id;
    }

    static String text(MockHttpServletResponse response, String path) throws Exception {
        return JsonPath.read(json(response), path);
    }

    static Integer number(MockHttpServletResponse response, String path) throws Exception {
        return JsonPath.read(json(response), path);
    }

    static Boolean flag(MockHttpServletResponse response, String path) throws Exception {
        return JsonPath.read(json(response), path);
    }

    static List<String> texts(MockHttpServletResponse response, String path) throws Exception {
        return JsonPath.read(json(response), path);
    }

    static Map<String, Object> members(MockHttpServletResponse response, String path) throws Exception {
        return JsonPath.read(json(response), path);
    }

    private static String json(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    static String problem(MockHttpServletResponse response) throws Exception {
        if (!String.valueOf(response.getContentType()).startsWith("application/problem+json")) {
            throw new AssertionError("no problem: %d %s"
                    .formatted(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8)));
        }
        return response.getStatus() + " " + text(response, "$.type");
    }

    static List<String> fields(MockHttpServletResponse response) throws Exception {
        return texts(response, "$.errors[*].field");
    }
}
