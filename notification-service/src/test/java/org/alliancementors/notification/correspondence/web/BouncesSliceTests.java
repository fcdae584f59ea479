package org.alliancementors.notification.correspondence.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.correspondence.BounceReport;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.BounceReport.Receipt;
import org.alliancementors.notification.correspondence.Codes;
import org.alliancementors.notification.correspondence.ReceivingBounces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A mail provider reports over HTTP. */
@WebMvcTest(BouncesController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class BouncesSliceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String ID = "<k1.mm-4711.abcdefghijklmnopqrstuvwxyz@sender.example>";

    private final MockMvc mvc;

    @MockitoBean
    private ReceivingBounces receiving;

    @Autowired
    BouncesSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void eachReportHasAResultOfItsOwn() throws Exception {
        when(receiving.receive(List.of(
                        new BounceReport(
                                ID, Kind.HARD, new Codes("5.1.1", "550"), Instant.parse("2026-11-23T07:00:00Z")),
                        new BounceReport("<x@y.example>", Kind.SOFT, new Codes(null, null), NOW))))
                .thenReturn(List.of(Receipt.APPLIED, Receipt.TOO_LATE));

        send("""
                {"reports": [
                  {"messageId": "%s", "kind": "HARD", "status": "5.1.1", "diagnostic": "550 no <ina@b.example>", "at": "2026-11-23T07:00:00Z"},
                  {"messageId": "<x@y.example>", "kind": "SOFT"}
                ]}""".formatted(ID))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results.length()").value(2))
                .andExpect(jsonPath("$.results[0].messageId").value(ID))
                .andExpect(jsonPath("$.results[0].result").value("applied"))
                .andExpect(jsonPath("$.results[1].result").value("too-late"));
    }

    @Test
    void whatIsNotInOrderIsSaidSoFieldByField() throws Exception {
        var one = "{\"messageId\": \"%s\", \"kind\": \"HARD\"}".formatted(ID);
        for (var body : List.of(
                "{}",
                "{\"reports\": []}",
                "{\"reports\": [null]}",
                "{\"reports\": [" + one.replace("HARD", "HARDER") + "]}",
                "{\"reports\": [" + one.replace("\"kind\": \"HARD\"", "\"kind\": null") + "]}",
                "{\"reports\": [" + one.replace(ID, " ") + "]}",
                "{\"reports\": [" + one.replace(ID, "x".repeat(501)) + "]}",
                "{\"reports\": [" + one.replace("}", ", \"status\": \"bad\"}") + "]}",
                "{\"reports\": [" + one.replace("}", ", \"at\": \"yesterday\"}") + "]}",
                "{\"reports\": ["
                        + IntStream.range(0, 201).mapToObj(i -> one).collect(Collectors.joining(","))
                        + "]}")) {
            send(body)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
        send("{\"reports\": [" + one + "," + one.replace(ID, "") + "]}")
                .andExpect(jsonPath("$.errors[0].field").value(containsString("reports[1].messageId")));
        verifyNoInteractions(receiving);
    }

    @Test
    void onlyAMailProviderMay() throws Exception {
        when(receiving.receive(any())).thenReturn(List.of(Receipt.UNKNOWN));
        var body = "{\"reports\": [{\"messageId\": \"%s\", \"kind\": \"HARD\"}]}".formatted(ID);
        mvc.perform(post("/bounces").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isUnauthorized());
        for (var other : List.of(Tokens.desk(), Tokens.ops(), Tokens.portal(), Tokens.internal())) {
            mvc.perform(post("/bounces")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(other))
                    .andExpect(status().isForbidden());
        }
        verifyNoInteractions(receiving);
        send(body).andExpect(jsonPath("$.results[0].result").value("unknown"));
        verify(receiving).receive(any());
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/bounces")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Tokens.bounces()));
    }

    @TestConfiguration
    static class StandingClock {

        @Bean
        @Primary
        InstantSource clock() {
            return () -> NOW;
        }
    }
}
