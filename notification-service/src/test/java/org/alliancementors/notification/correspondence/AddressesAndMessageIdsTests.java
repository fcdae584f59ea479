package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.keys.MacKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for addresses and mails, and what nobody can make up. */
class AddressesAndMessageIdsTests {

    private static final MailId MAIL = new MailId("missions:m-4711:1/request-received/initiator");
    private static final Subject MISSION = new Subject.Mission(CorrespondenceFixture.MISSION);

    private final AddresseeKeys addresses = new AddresseeKeys(SendingFixture.KEYS);
    private final MessageIds messageIds = new MessageIds(SendingFixture.KEYS);

    @ParameterizedTest
    @CsvSource({
        "Ina@Buendnis.example,ina@buendnis.example",
        "' ina@buendnis.example ',ina@buendnis.example",
        "ina@bündnis.example,ina@xn--bndnis-3ya.example",
        "ina@BÜNDNIS.example,ina@bündnis.example"
    })
    void oneAddressIsOneHoweverItIsWritten(String one, String other) {
        assertThat(addresses.all(one)).isEqualTo(addresses.all(other));
    }

    @Test
    void whatStandsForAnAddressDoesNotTellIt() {
        var key = addresses.all("ina@buendnis.example").getFirst();

        assertThat(key.value()).matches("k1-[a-z2-7]{26}").doesNotContain("ina");
        assertThat(key).isNotEqualTo(addresses.all("ina@buendnis.examples").getFirst());
        assertThat(new AddresseeKeys(SendingFixture.OTHER_KEYS).all("ina@buendnis.example"))
                .doesNotContain(key);
    }

    // two purposes of one key never meet
    @Test
    void anAddressIsNoMail() {
        var key = addresses.all(MAIL.value()).getFirst();
        assertThat(messageIds.of(MISSION, MAIL)).doesNotContain(key.value().substring(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "k1", "k1-abc", "../../x", "K1-aaaaaaaaaaaaaaaaaaaaaaaaaa", "k1-AAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void somethingElseStandsForNoAddress(String text) {
        assertThatThrownBy(() -> new AddresseeKey(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void aMessageIdLeadsToItsMailAndNoOther() {
        for (var subject : List.<Subject>of(
                MISSION, new Subject.Alliance(new AllianceId("a-1")), new Subject.Mentor(new MentorId("M01")))) {
            var id = messageIds.of(subject, MAIL);

            for (var written : List.of(id, "<" + id + "@sender.example>", " <" + id + "@sender.example>\r\n")) {
                var claim = messageIds.read(written).orElseThrow();
                assertThat(claim.subject()).isEqualTo(subject);
                assertThat(messageIds.proves(claim, MAIL)).isTrue();
                assertThat(messageIds.proves(claim, new MailId(MAIL + "x"))).isFalse();
            }
        }
    }

    // who knows how mails are numbered still cannot name one
    @Test
    void aMessageIdOfOtherKeysProvesNothing() {
        var forged = new MessageIds(SendingFixture.OTHER_KEYS).of(MISSION, MAIL);

        assertThat(messageIds.read(forged).orElseThrow())
                .satisfies(claim -> assertThat(messageIds.proves(claim, MAIL)).isFalse());
    }

    @Test
    void aMessageIdOfAnOldKeyStillCounts() {
        var id = messageIds.of(MISSION, MAIL);
        var rotated = new MessageIds(MacKeys.of("keys", SendingFixture.OTHER + "," + SendingFixture.OWN));

        assertThat(rotated.proves(rotated.read(id).orElseThrow(), MAIL)).isTrue();
        assertThat(rotated.of(MISSION, MAIL)).startsWith("k2.").isNotEqualTo(id);
        assertThat(new AddresseeKeys(MacKeys.of("keys", SendingFixture.OTHER + "," + SendingFixture.OWN))
                        .all("a@b.example"))
                .hasSize(2)
                .endsWith(addresses.all("a@b.example").getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<>",
                "<abc@elsewhere.example>",
                "<k1.mm-4711.aaaaaaaaaaaaaaaaaaaaaaaaaa@a@b>",
                "<k1.xm-4711.aaaaaaaaaaaaaaaaaaaaaaaaaa@sender.example>",
                "<k1.mm/4711.aaaaaaaaaaaaaaaaaaaaaaaaaa@sender.example>",
                "<k1.m.aaaaaaaaaaaaaaaaaaaaaaaaaa@sender.example>",
                "<k1.mm-4711.aaaaaaaaaaaaaaaaaaaaaaaaaa@sender.example> <k1.mm-4711.aaaaaaaaaaaaaaaaaaaaaaaaaa@sender.example>",
                "{\"$ne\": null}"
            })
    void somethingElseIsNoMessageIdOfOurs(String text) {
        assertThat(messageIds.read(text)).isEmpty();
    }
}
