package org.alliancementors.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTests {

    /** An id. */
    public record ThingId(String value) {

        /** Refuses what is no id, and does not repeat it. */
        public ThingId {
            if (!value.startsWith("t")) {
                throw new IllegalArgumentException("an id starts with t");
            }
        }
    }

    /** A code. */
    public enum Colour {
        RED,
        BLUE
    }

    /** From and to. */
    public record Span(int from, int to, @Nullable ThingId about) {}

    /** Everything that an event may consist of. */
    public record Thing(
            ThingId id,
            int count,
            Colour colour,
            Instant at,
            List<Span> spans,
            Map<ThingId, Integer> scores,
            @Nullable Span main,
            @Nullable Integer limit) {}

    private static final String COMPLETE = """
            {"id":"t1","count":2,"colour":"RED","at":"2026-03-02T09:00:00Z",\
            "spans":[{"from":1,"to":2}],"scores":{"t2":5}}""";

    private final EventJson json = new EventJson();

    private String complaint(String text) {
        try {
            json.read(text, Thing.class);
        } catch (UnreadableEvent e) {
            assertThat(e).hasNoCause();
            return String.valueOf(e.getMessage());
        }
        return "";
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Thing thing = new Thing(
                new ThingId("t1"),
                2,
                Colour.RED,
                Instant.parse("2026-03-02T09:00:00Z"),
                List.of(new Span(1, 2, null)),
                Map.of(new ThingId("t2"), 5),
                null,
                null);

        assertThat(json.write(thing)).isEqualTo(COMPLETE);
        assertThat(json.read(COMPLETE, Thing.class)).isEqualTo(thing);
    }

    // C11
    @Test
    void fieldsThatNobodyKnowsAreIgnored() {
        assertThat(complaint(COMPLETE.replace("\"count\"", "\"newer\":{\"a\":[1]},\"count\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "id":"t1"                        | "id":null                    | Thing.id is missing
            "colour":"RED"                   | "color":"RED"                | Thing.colour is missing
            "count":2                        | "cnt":2                      | Thing cannot be read at field count
            "count":2                        | "count":null                 | Thing cannot be read at field count
            "count":2                        | "count":"two"                | Thing cannot be read at field count
            "count":2                        | "count":"2"                  | Thing cannot be read at field count
            "count":2                        | "count":2.5                  | Thing cannot be read at field count
            "count":2                        | "count":99999999999          | Thing cannot be read at field count
            "count":2                        | "count":true                 | Thing cannot be read at field count
            "colour":"RED"                   | "colour":"PURPLE"            | Thing cannot be read at field colour
            "colour":"RED"                   | "colour":0                   | Thing cannot be read at field colour
            "colour":"RED"                   | "colour":""                  | Thing cannot be read at field colour
            "id":"t1"                        | "id":"secret"                | Thing cannot be read at field id
            "id":"t1"                        | "id":1                       | Thing cannot be read at field id
            "id":"t1"                        | "id":{"value":"t1"}          | Thing cannot be read at field id
            "at":"2026-03-02T09:00:00Z"      | "at":"soon"                  | Thing cannot be read at field at
            "at":"2026-03-02T09:00:00Z"      | "at":1760000000              | Thing cannot be read at field at
            "spans":[{"from":1,"to":2}]      | "spans":[{"from":1}]         | Thing cannot be read at field spans.[0].to
            "spans":[{"from":1,"to":2}]      | "spans":[null]               | Thing.spans[] is null
            "spans":[{"from":1,"to":2}]      | "spans":"none"               | Thing cannot be read at field spans
            "scores":{"t2":5}                | "scores":{"t2":null}         | Thing.scores[] is null
            """)
    void whatIsWrongIsNamedAndNotRepeated(String good, String bad, String complaint) {
        String broken = COMPLETE.replace(good, bad);
        assertThat(broken).isNotEqualTo(COMPLETE);

        assertThat(complaint(broken)).isEqualTo(complaint);
    }

    @Test
    void aComponentThatMayBeNullMayBeMissing() {
        assertThat(complaint(COMPLETE)).isEmpty();
        assertThat(complaint(COMPLETE.replace("\"count\"", "\"main\":{\"from\":1,\"to\":2},\"count\"")))
                .isEmpty();
    }

    @Test
    void aKeyThatComesTwiceIsRefused() {
        assertThat(complaint(COMPLETE.replace("\"count\":2", "\"count\":2,\"count\":3")))
                .isNotEmpty()
                .doesNotContain("3");
    }

    @Test
    void nothingMayFollow() {
        assertThat(complaint(COMPLETE + " {}")).isNotEmpty();
        assertThat(complaint(COMPLETE + " secret")).isNotEmpty().doesNotContain("secret");
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutRepeatingIt() {
        assertThat(complaint("")).isNotEmpty();
        assertThat(complaint("null")).isEqualTo("Thing is null");
        assertThat(complaint("secret")).isNotEmpty().doesNotContain("secret");
        assertThat(complaint(COMPLETE.substring(0, 20))).isNotEmpty();
        assertThat(complaint("[" + COMPLETE + "]")).isNotEmpty();
    }

    @Test
    void deepNestingIsRefusedEvenInAFieldThatNobodyKnows() {
        assertThat(complaint(COMPLETE.replace(
                        "\"count\"", "\"deep\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"count\"")))
                .isNotEmpty();
    }

    @Test
    void anythingButAnEventIsAnError() {
        assertThatThrownBy(() -> json.read("{}", Thing.class)).isInstanceOf(UnreadableEvent.class);
    }
}
