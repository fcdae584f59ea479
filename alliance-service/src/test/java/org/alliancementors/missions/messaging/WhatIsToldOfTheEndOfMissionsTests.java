package org.alliancementors.missions.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.events.missions.FeedbackAsked;
import org.alliancementors.events.missions.FeedbackGiven;
import org.alliancementors.events.missions.FollowUpAnswered;
import org.alliancementors.events.missions.FollowUpAsked;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.ReportAsked;
import org.alliancementors.events.missions.ReportGiven;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WhatIsToldOfTheEndOfMissionsTests {

    private static final String ID = "k3v7q2m5x4p6r2t7w2y4z6b5c2";
    private static final Instant AT = Instant.parse("2026-05-12T12:00:00Z");
    private static final MentorId MENTOR = new MentorId("M22");
    private static final Report REPORT = new Report("geheim", 540, 80, "geheim", "geheim", false);

    private final MissionTranslation translation = new MissionTranslation();
    private final EventJson json = new EventJson();
    private final JsonMapper mapper = JsonMapper.shared();

    @Test
    void isExactlyTheSampleOfEachType() throws IOException {
        var facts = Map.<String, MissionFact>of(
                ReportAsked.TYPE, of(new AftermathFact.ReportAsked(MENTOR, 1, AT)),
                ReportGiven.TYPE, of(new AftermathFact.Reported(MENTOR, REPORT, AT)),
                FeedbackAsked.TYPE, of(new AftermathFact.FeedbackAsked(1, AT)),
                FeedbackGiven.TYPE,
                        of(new AftermathFact.FeedbackGiven(
                                MENTOR, new Feedback(5, YesNo.YES, YesNo.YES, "geheim"), AT)),
                FollowUpAsked.TYPE, of(new AftermathFact.FollowUpAsked(3, AT)),
                FollowUpAnswered.TYPE,
                        of(new AftermathFact.FollowUpAnswered(3, new FollowUp(YesNo.YES, 4, YesNo.YES), AT)),
                MissionCompleted.TYPE,
                        new MissionFact.Completed(MENTOR, MissionFact.Completed.How.REPORTED, "geheim", AT));

        for (var fact : facts.entrySet()) {
            var event = translation.toEvent(ID, fact.getValue());
            assertThat(event).isInstanceOf(MissionEvent.TYPES.get(fact.getKey()));
            assertThat(mapper.readTree(json.write(event)))
                    .as(fact.getKey())
                    .isEqualTo(mapper.readTree(WhatMissionsPublishTests.sample(fact.getKey())));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"story, true, true", "story, false, false", "none, false, false"})
    void aStoryMayBePublishedOnlyWithConsent(@Nullable String story, boolean consent, boolean publishable) {
        var report = new Report("Wir haben geplant.", 1, null, null, story, consent);

        assertThat(translation.toEvent(ID, of(new AftermathFact.Reported(MENTOR, report, AT))))
                .isEqualTo(new ReportGiven(new MissionId(ID), MENTOR, 1, null, publishable, AT));
    }

    private static MissionFact of(AftermathFact fact) {
        return new MissionFact.OfAftermath(fact);
    }
}
