package org.alliancementors.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancementors.portal.drafts.DraftSweep;
import org.alliancementors.portal.drafts.Drafts;
import org.junit.jupiter.api.Test;

/** What every store of drafts promises. */
public abstract class DraftsContract {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    /** The same store each time within one test. */
    protected abstract Drafts drafts();

    @Test
    void whatIsNotThereHasNoParts() {
        assertThat(drafts().find("a")).isEmpty();
    }

    @Test
    void aPartIsKeptBesideTheOthersAndReplacesItself() {
        Drafts drafts = drafts();
        drafts.keep("a", "ort", bytes("37176"), NOW);
        drafts.keep("a", "anliegen", bytes("TALK"), NOW);
        drafts.keep("b", "ort", bytes("10115"), NOW);
        drafts.keep("a", "ort", bytes("48324"), NOW);
        assertThat(texts("a")).isEqualTo(Map.of("ort", "48324", "anliegen", "TALK"));
        assertThat(texts("b")).isEqualTo(Map.of("ort", "10115"));
    }

    @Test
    void whatIsKeptAloneLeavesNothingElse() {
        drafts().keep("a", "ort", bytes("37176"), NOW);
        drafts().keepOnly("a", "gesendet", bytes("LBF"), NOW);
        drafts().keepOnly("b", "gesendet", bytes("LBF"), NOW);
        assertThat(texts("a")).isEqualTo(Map.of("gesendet", "LBF"));
        assertThat(texts("b")).isEqualTo(Map.of("gesendet", "LBF"));
    }

    @Test
    void whatIsForgottenIsGone() {
        drafts().keep("a", "ort", bytes("37176"), NOW);
        drafts().keep("b", "ort", bytes("37176"), NOW);
        drafts().forget("a");
        drafts().forget("never there");
        assertThat(drafts().find("a")).isEmpty();
        assertThat(drafts().find("b")).isNotEmpty();
    }

    @Test
    void theSweepForgetsWhatNobodyHasWorkedOn() {
        drafts().keep("old", "ort", bytes("37176"), NOW.minus(Duration.ofHours(49)));
        drafts().keep("taken up", "ort", bytes("37176"), NOW.minus(Duration.ofHours(49)));
        drafts().keep("taken up", "anliegen", bytes("TALK"), NOW.minus(Duration.ofHours(1)));
        drafts().keep("young", "ort", bytes("37176"), NOW.minus(Duration.ofHours(47)));
        try (DraftSweep sweep = new DraftSweep(drafts(), InstantSource.fixed(NOW), Duration.ofDays(2))) {
            sweep.sweep();
            sweep.sweep();
        }
        assertThat(drafts().find("old")).isEmpty();
        assertThat(texts("taken up")).containsOnlyKeys("ort", "anliegen");
        assertThat(drafts().find("young")).isNotEmpty();
    }

    private Map<String, String> texts(String id) {
        return drafts().find(id).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> new String(part.getValue(), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
