package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of importance keeps what its readers rely on. */
class HowMuchMailsMatterTests {

    private static Stream<MailTemplate> all() {
        return Stream.<MailTemplate[]>of(
                        Template.values(), AllianceTemplate.values(), MentorTemplate.values(), DigestTemplate.values())
                .flatMap(Arrays::stream);
    }

    @Test
    void aReminderIsWhatIsCalledSo() {
        assertThat(all().filter(t -> t.importance() == Importance.REMINDER))
                .containsExactlyInAnyOrderElementsOf(
                        all().filter(t -> t.code().endsWith("-reminder")).toList());
    }

    @Test
    void whatAsksInTimeOrCorrectsIsEssential() {
        assertThat(Stream.of(
                                Template.TO_MENTOR,
                                Template.FAREWELLS,
                                Template.NAMING,
                                Template.CONFIRMING,
                                Template.AGREED,
                                Template.CALLED_OFF)
                        .flatMap(set -> set.stream())
                        .filter(t -> t != Template.MENTOR_REMINDER))
                .allMatch(t -> t.importance() == Importance.ESSENTIAL);
        assertThat(all().filter(t -> t.code().startsWith("handover") || t.code().startsWith("desk")))
                .isNotEmpty()
                .allMatch(t -> t.importance() == Importance.ESSENTIAL);
    }

    @Test
    void namesDifferAcrossKindsOfTemplates() {
        assertThat(all().map(MailTemplate::name)).doesNotHaveDuplicates();
        assertThat(all().map(t -> MailTemplate.parse(t.name()))).containsExactlyElementsOf(all().toList());
    }
}
