package org.alliancementors.mentorservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.web.LinkKeyFixture;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The service with broker, database and a clock that the tests move; every test uses mentors of its own. */
@WithBackends
@SpringBootTest(
        classes = MentorServiceApplication.class,
        properties = {
            "management.server.port=0",
            "mentors.drive-every=200ms",
            "kit.links.verification-key=" + LinkKeyFixture.PUBLIC
        })
@Import(RunningService.Clock.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Timeout(180)
abstract class RunningService {

    static final String PROFILE = """
            {"firstName":"Greta","lastName":"Ahorn","email":"greta.ahorn@mentoren.example","organisation":"Kommune",
            "postalCode":"38440","mainSpecialties":["GRUENDUNG"],"sideSpecialties":["MODERATION"],
            "formats":["ON_SITE","PHONE"],"radiusKm":150,"capacity":3}""";

    /** Time that the tests move. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    final MockMvc mvc;
    final DocumentStore<Mentor, MentorFact> store;
    final MovableClock clock;
    final MeterRegistry meters;
    final EventJson json = new EventJson();
    final MentorsTopic topic = new MentorsTopic(Backends.running().bootstrapServers());

    RunningService(MockMvc mvc, DocumentStore<Mentor, MentorFact> store, MovableClock clock, MeterRegistry meters) {
        this.mvc = mvc;
        this.store = store;
        this.clock = clock;
        this.meters = meters;
    }

    @AfterEach
    void close() {
        topic.close();
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(request.with(Tokens.desk())).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isLessThan(300);
        return response;
    }

    String published() throws Exception {
        MockHttpServletResponse response = send(post("/mentors")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(PROFILE));
        String id = JsonPath.read(response.getContentAsString(), "$.id");
        send(post("/mentors/{id}/publish", id));
        return id;
    }

    void changeCapacity(String id, int capacity) throws Exception {
        send(put("/mentors/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(PROFILE.replace("\"capacity\":3", "\"capacity\":" + capacity)));
    }

    /** Waits until this service has read back the record of this number. */
    void seenBack(String id, long seq) {
        Awaitility.await("record %d of %s read back".formatted(seq, id))
                .atMost(Duration.ofSeconds(60))
                .until(() -> store.find(id).orElseThrow().envelope().seen(MentorsTopic.NAME) >= seq);
    }

    MentorProfilePublished profile(ConsumerRecord<byte[], byte[]> record) {
        assertThat(MentorsTopic.header(record, RecordHeaders.TYPE)).isEqualTo(MentorProfilePublished.TYPE);
        return json.read(MentorsTopic.text(record), MentorProfilePublished.class);
    }
}
