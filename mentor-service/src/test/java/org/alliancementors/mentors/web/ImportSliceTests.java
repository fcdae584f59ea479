package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ImportSliceTests extends WebSlice {

    private static final String FILE = """
            id,first,last,plz,specialties,formats,maxActive,radiusKm,org,email
            M-7,Greta,Ahorn,38440,"GRUENDUNG,MODERATION","VOR_ORT,TELEFON",3,150,Kommune,greta.ahorn@mentoren.example
            M-8,Jonas,Birke,99999,VORTRAG,ONLINE,3,150,Kammer,jonas.birke@mentoren.example
            """;

    ImportSliceTests(MockMvc mvc) {
        super(mvc);
    }

    private static MockHttpServletRequestBuilder upload(String query, String file) {
        return post("/mentors/import" + query)
                .with(Tokens.desk())
                .contentType("text/csv")
                .content(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anImportReportsRowByRow() throws Exception {
        MockHttpServletResponse dry = send(upload("?dryRun=true", FILE));
        assertThat(dry.getStatus()).isEqualTo(200);
        assertThat(flag(dry, "$.dryRun")).isTrue();
        assertThat(number(dry, "$.created")).isEqualTo(1);
        assertThat(number(dry, "$.refused")).isEqualTo(1);
        assertThat(texts(dry, "$.rows[*].outcome")).containsExactly("CREATED", "REFUSED");
        assertThat(number(dry, "$.rows[1].line")).isEqualTo(3);
        assertThat(texts(dry, "$.rows[1].problems[*].field")).containsExactly("plz");
        assertThat(send(get("/mentors/M-7").with(Tokens.desk())).getStatus()).isEqualTo(404);

        assertThat(flag(send(upload("", FILE)), "$.dryRun")).isFalse();
        assertThat(text(send(get("/mentors/M-7").with(Tokens.desk())), "$.status"))
                .isEqualTo("PUBLISHED");
        assertThat(number(send(upload("", FILE)), "$.unchanged")).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsAProblem() throws Exception {
        MockHttpServletResponse response = send(upload("", FILE.replace(',', ';')));
        assertThat(problem(response)).isEqualTo("400 urn:problem:csv-unreadable");
        assertThat(text(response, "$.detail"))
                .isEqualTo("The columns are separated by semicolons: save the file with commas.");
    }

    @Test
    void onlyCsvIsTakenAndNotMoreThanOneMegabyte() throws Exception {
        assertThat(problem(send(upload("", FILE).contentType(MediaType.APPLICATION_JSON))))
                .isEqualTo("415 urn:problem:media-type-not-supported");
        assertThat(problem(send(upload("", FILE + "x".repeat(1_048_576))))).isEqualTo("413 urn:problem:body-too-large");
        assertThat(send(upload("?dryRun=true", FILE + "\n".repeat(900_000))).getStatus())
                .isEqualTo(200);
        assertThat(fields(send(upload("?dryRun=perhaps", FILE)))).containsExactly("dryRun");
    }
}
