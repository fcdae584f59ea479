package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.alliancementors.notification.correspondence.Letter.CalendarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * N10: whatever happens to a mission and to its mails, and in whatever order they arrive, once all is settled each calendar shows
 * what is true for whose it is, and nothing else.
 */
class CalendarsEndWithWhatIsTrueTests {

    /** More with {@code -Dextra.test.arguments=-Dcalendar.histories=20000}. */
    private static final int HISTORIES = Integer.getInteger("calendar.histories", 400);

    @Test
    void whateverHappensAndInWhateverOrderMailsArrive() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            assertThat(wrong(seed, files -> files)).as("seed %d", seed).isNull();
        }
    }

    // each half of the mechanism is needed: without it, some history ends wrongly
    @Test
    void withoutCancelOrSequenceCalendarsGoWrong() {
        assertThat(wrongOnes(files -> files.stream()
                        .filter(file -> !file.method().equals("CANCEL"))
                        .toList()))
                .as("histories that end wrongly without CANCEL")
                .isGreaterThan(5);
        assertThat(wrongOnes(files -> files.stream()
                        .map(file -> new CalendarFile(
                                file.method(), file.content().replaceFirst("SEQUENCE:\\d+", "SEQUENCE:0")))
                        .toList()))
                .as("histories that end wrongly without SEQUENCE")
                .isGreaterThan(5);
    }

    private static long wrongOnes(UnaryOperator<List<CalendarFile>> mutation) {
        return IntStream.range(0, 40)
                .filter(seed -> wrong(seed, mutation) != null)
                .count();
    }

    private static @Nullable String wrong(int seed, UnaryOperator<List<CalendarFile>> mutation) {
        try {
            return new RandomDeliveries(seed, mutation).play().orElse(null);
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }
}
