package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class GallerySliceTests extends WebSlice {

    GallerySliceTests(MockMvc mvc) {
        super(mvc);
    }

    @Test
    void theGalleryShowsNoWayToReachAnybody() throws Exception {
        String id = publish("gallery-1");
        for (MockHttpServletResponse response :
                List.of(send(get("/gallery?text=ahorn")), send(get("/gallery/{id}", id)))) {
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                    .contains("Greta", "Ahorn", "Wolfsburg", "2011-start")
                    .doesNotContain("@", "5361", "38440", "radius", "capacity");
        }
    }

    @Test
    void thePositionIsThatOfADotOnAMapOfTheCountry() throws Exception {
        String id = publish("gallery-4");
        assertThat(members(send(get("/gallery/{id}", id)), "$"))
                .containsEntry("latitude", 52.4)
                .containsEntry("longitude", 10.8);
    }

    @Test
    void theNumbersAreForEverybody() throws Exception {
        publish("gallery-5");
        MockHttpServletResponse response = send(get("/gallery/numbers"));
        assertThat(number(response, "$.mentors")).isPositive();
        assertThat(number(response, "$.states")).isPositive();
    }

    @Test
    void whoHasWithdrawnIsNotShown() throws Exception {
        String id = publish("gallery-2");
        send(post("/mentors/{id}/withdraw", id).with(Tokens.desk()));
        assertThat(problem(send(get("/gallery/{id}", id)))).isEqualTo("404 urn:problem:mentor-unknown");
    }

    @Test
    void whoFindsNobodyLearnsWhereThereIsSomebody() throws Exception {
        publish("gallery-3");
        MockHttpServletResponse response = send(get("/gallery?specialty=PFLEGE&state=NI&format=PHONE"));
        assertThat(number(response, "$.total")).isZero();
        assertThat(text(response, "$.elsewhere.search")).isEqualTo("WITHOUT_SPECIALTY");
        assertThat(members(response, "$.elsewhere.specialties")).containsKeys("GRUENDUNG", "MODERATION");
    }

    @Test
    void wrongCodesAndTextsAreAnsweredWithWhatToDo() throws Exception {
        assertThat(fields(send(get("/gallery?specialty=COOKING")))).containsExactly("specialty");
        assertThat(fields(send(get("/gallery?state=XX")))).containsExactly("state");
        assertThat(fields(send(get("/gallery?format=VOR_ORT")))).containsExactly("format");
        assertThat(fields(send(get("/gallery?page=-1")))).containsExactly("page");
        assertThat(fields(send(get("/gallery").param("text", "(.*)+")))).containsExactly("text");
        assertThat(fields(send(get("/gallery").param("text", "x".repeat(101))))).containsExactly("text");
    }

    @Test
    void contactsAreFoundOrGone() throws Exception {
        String id = publish("contacts-1");
        MockHttpServletResponse response = send(post("/internal/contacts")
                .with(Tokens.internal())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"entries\":[{\"mentor\":\"nobody\"},{\"mentor\":\"%s\"}]}".formatted(id)));
        assertThat(texts(response, "$.entries[*].status")).containsExactly("gone", "found");
        assertThat(members(response, "$.entries[1].contact"))
                .containsOnly(
                        Map.entry("name", "Greta Ahorn"),
                        Map.entry("first", "Greta"),
                        Map.entry("last", "Ahorn"),
                        Map.entry("email", "greta.ahorn@mentoren.example"),
                        Map.entry("phone", "+49 5361 123456"),
                        Map.entry("language", "DE"),
                        Map.entry("town", "Wolfsburg"),
                        Map.entry("organisation", "Kommune"));
    }

    @Test
    void aLookupOfContactsHasAtMostOneHundredEntriesThatNameSomebody() throws Exception {
        for (String entries : List.of(
                "[]",
                "[{}]",
                "[{\"mentor\":\"a b\"}]",
                "[%s{\"mentor\":\"a\"}]".formatted("{\"mentor\":\"a\"},".repeat(100)))) {
            assertThat(problem(send(post("/internal/contacts")
                            .with(Tokens.internal())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"entries\":%s}".formatted(entries)))))
                    .startsWith("400 ");
        }
    }
}
