package org.alliancementors.mentorservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.Need;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class LookingAfterMentorsIT extends RunningService {

    LookingAfterMentorsIT(
            MockMvc mvc, DocumentStore<Mentor, MentorFact> store, MovableClock clock, MeterRegistry meters) {
        super(mvc, store, clock, meters);
    }

    @Test
    void whoLeavesIsAwayUntilTheDayAndThenGoneWithTheSuccessorTold() throws Exception {
        String id = published();
        String successor = published();
        String day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"))
                .plusDays(10)
                .toString();
        send(post("/mentors/{id}/leave", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"day\":\"%s\",\"successor\":\"%s\"}".formatted(day, successor)));
        MentorProfilePublished away =
                profile(topic.await(id, records -> records.size() == 2).getLast());
        assertThat(away.absences().getFirst().from()).isEqualTo(day);
        assertThat(away.notices())
                .extracting(MentorNotice::kind)
                .containsExactly(NoticeKind.PUBLISHED, NoticeKind.LEAVING);

        clock.move(Duration.ofDays(10));

        ConsumerRecord<byte[], byte[]> left =
                topic.await(id, records -> records.size() == 3).getLast();
        MentorWithdrawn withdrawn = json.read(MentorsTopic.text(left), MentorWithdrawn.class);
        assertThat(withdrawn.reason()).isEqualTo(MentorWithdrawn.Reason.LEFT);
        assertThat(withdrawn.successor()).isEqualTo(new MentorId(successor));
        seenBack(id, 3);

        // C16
        topic.writeAgain(topic.records(id).getFirst());
        ConsumerRecord<byte[], byte[]> again =
                topic.await(id, records -> records.size() == 5).getLast();
        assertThat(MentorsTopic.text(again)).isEqualTo(MentorsTopic.text(left));
    }

    @Test
    void theYearlyQuestionIsToldOnTheTopicAndFoundByTheDeskWhenNobodyAnswers() throws Exception {
        String id = published();
        clock.move(Duration.ofDays(366));
        for (int number = 1; number <= 3; number++) {
            int records = number + 1;
            MentorProfilePublished asked =
                    profile(topic.await(id, all -> all.size() == records).getLast());
            assertThat(asked.notices())
                    .extracting(MentorNotice::kind, MentorNotice::number)
                    .contains(Tuple.tuple(NoticeKind.PROFILE_CHECK, number));
            clock.move(Duration.ofDays(14));
        }
        Awaitility.await("the desk sees it")
                .atMost(Duration.ofSeconds(60))
                .until(() -> store.find(id).orElseThrow().state().needs().contains(Need.CHECK));
        assertThat(send(get("/mentors?needs=CHECK&size=100")).getContentAsString())
                .contains(id);
        assertThat(topic.records(id)).hasSize(4);
    }
}
