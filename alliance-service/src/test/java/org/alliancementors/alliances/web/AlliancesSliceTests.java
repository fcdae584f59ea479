package org.alliancementors.alliances.web;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.InstantSource;
import java.util.UUID;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.ImportingAlliances;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest
@ContextConfiguration(
        classes = {AlliancesController.class, AllianceImportController.class, AlliancesSliceTests.Parts.class})
class AlliancesSliceTests {

    private static final String GOOD = """
            {"name":"Bündnis für Familie Sendenhorst","postalCode":"48324","state":"ACTIVE",
             "contacts":[{"name":"Ida Ilex","email":"ida.ilex@buendnis.example","role":"Koordination"}]}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryAlliances alliances;

    @Test
    void oneIsCreatedOnceHoweverOftenItIsSent() throws Exception {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(json(post("/alliances"), GOOD).header("Idempotency-Key", key))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("ETag", "\"1\""))
                    .andExpect(jsonPath("$.place").value("Sendenhorst"))
                    .andExpect(jsonPath("$.federalState").value("NW"))
                    .andExpect(jsonPath("$.contacts[0].role").value("Koordination"));
        }
        mvc.perform(json(post("/alliances"), GOOD.replace("Ida", "Eda")).header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() throws Exception {
        alliances.add(anyAlliance("w-1", AllianceState.ACTIVE));

        mvc.perform(json(put("/alliances/w-1"), GOOD.replace("ACTIVE", "DORMANT"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        mvc.perform(json(put("/alliances/w-1"), GOOD).header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.version").value(2));
        mvc.perform(json(put("/alliances/w-1"), GOOD).header("If-Match", "yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
        mvc.perform(json(put("/alliances/w-1"), GOOD)).andExpect(status().isOk());
    }

    @Test
    void aStepThatDoesNotExistIsRefusedWithThoseThatDo() throws Exception {
        alliances.add(anyAlliance("w-2", AllianceState.ACTIVE));

        mvc.perform(json(put("/alliances/w-2"), GOOD.replace("ACTIVE", "IN_FOUNDING")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].message", containsString("DORMANT or DISSOLVED may follow ACTIVE")));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() throws Exception {
        mvc.perform(json(
                                post("/alliances"),
                                "{\"name\":\"\",\"postalCode\":\"1\",\"contacts\":[{\"name\":\"I\\u0000\"}]}")
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        contains("name", "postalCode", "contacts[0].name", "contacts[0].email", "contacts[0].role")));
    }

    @Test
    void theyAreListedInPages() throws Exception {
        alliances.add(anyAlliance("w-3", AllianceState.DISSOLVED));

        mvc.perform(get("/alliances?state=DISSOLVED&page=0&size=5").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value("w-3"));
        mvc.perform(get("/alliances/w-3").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
        mvc.perform(get("/alliances/nobody").with(Tokens.desk())).andExpect(status().isNotFound());
    }

    @Test
    void aFileIsImportedWithAReport() throws Exception {
        var file =
                "id,plz,town,land,lat,lon\nX01,37176,Nörten-Hardenberg,NI,51.6339,9.9494\nX02,00000,Nirgendwo,NI,51,9\n";

        mvc.perform(csv(file).param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.created").value(1));
        mvc.perform(csv(file))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.rows[1].line").value(3))
                .andExpect(jsonPath("$.rows[1].problems[0].field").value("plz"));
        mvc.perform(csv(file)).andExpect(jsonPath("$.unchanged").value(1));
        mvc.perform(csv("x".repeat(1_100_000))).andExpect(status().isContentTooLarge());
        mvc.perform(json(post("/alliances/import"), "{}")).andExpect(status().isUnsupportedMediaType());
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.with(Tokens.desk())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder csv(String file) {
        return post("/alliances/import")
                .with(Tokens.desk())
                .contentType("text/csv")
                .content(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        InMemoryAlliances alliances() {
            return new InMemoryAlliances();
        }

        @Bean
        KeepingAlliances keeping(Alliances alliances) {
            return new KeepingAlliances(alliances, Places.load(), InstantSource.fixed(NOW));
        }

        @Bean
        ImportingAlliances importing(Alliances alliances) {
            return new ImportingAlliances(alliances, Places.load(), InstantSource.fixed(NOW));
        }
    }
}
