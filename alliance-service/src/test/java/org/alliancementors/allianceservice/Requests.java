package org.alliancementors.allianceservice;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alliancementors.kit.testing.Tokens;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The service as its callers see it. */
final class Requests {

    private final MockMvc mvc;
    private final InstantSource clock;

    Requests(MockMvc mvc, InstantSource clock) {
        this.mvc = mvc;
        this.clock = clock;
    }

    MockHttpServletResponse mission(RequestPostProcessor who, String key) {
        var day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).plusDays(60);
        return answer(post("/missions")
                .with(who)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"kind":"TALK","specialties":["VORTRAG"],"postalCode":"48324","format":"ONLINE","date":"%s",
                         "aim":"Ein Vortrag zur Vereinbarkeit.","preferredMentor":"M02",
                         "contact":{"name":"Ina Itter","email":"ina.itter@buendnis.example"}}
                        """.formatted(day)));
    }

    MockHttpServletResponse confirm(String id, String token) {
        return answer(post("/missions/{id}/confirm", id)
                .with(Tokens.portal())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\":\"" + token + "\"}"));
    }

    MockHttpServletResponse amend(String id, String version) {
        var day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).plusDays(70);
        return answer(put("/missions/{id}/wish", id)
                .with(Tokens.desk())
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"kind":"TALK","specialties":["MODERATION"],"postalCode":"37176","format":"ON_SITE","date":"%s",
                         "stateWish":"SAME"}
                        """.formatted(day)));
    }

    MockHttpServletResponse cancel(String id) {
        return answer(post("/missions/{id}/cancel", id).with(Tokens.desk()));
    }

    String status(String id) {
        return JsonPath.read(seen(id), "$.status");
    }

    String seen(String id) {
        return body(answer(get("/missions/{id}", id).with(Tokens.desk())));
    }

    String waitingAtDesk() {
        return body(answer(get("/missions?status=WAITING_AT_DESK&size=100").with(Tokens.desk())));
    }

    static String id(MockHttpServletResponse response) {
        return JsonPath.read(body(response), "$.id");
    }

    static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
