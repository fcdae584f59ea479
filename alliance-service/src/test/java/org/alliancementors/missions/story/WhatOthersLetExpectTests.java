package org.alliancementors.missions.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.missions.story.Forecast.Search;
import org.junit.jupiter.api.Test;

class WhatOthersLetExpectTests {

    private static final Instant THEN = Instant.parse("2026-03-02T11:00:00Z");

    @Test
    void mostFoundSomebodyWithinTheDaysThatThreeOfFourTook() {
        var searches = Stream.concat(took(15, Duration.ofDays(6)), took(5, Duration.ofDays(20)))
                .toList();

        assertThat(Forecast.of(searches)).contains(new Forecast(6, 75, 20));
    }

    @Test
    void aMillisecondOverADayIsTheNextDay() {
        assertThat(Forecast.of(took(20, Duration.ofDays(2)).toList())).contains(new Forecast(2, 100, 20));
        assertThat(Forecast.of(took(20, Duration.ofDays(2).plusMillis(1)).toList()))
                .contains(new Forecast(3, 100, 20));
    }

    @Test
    void fewerThanTwentySayNothing() {
        assertThat(Forecast.of(took(19, Duration.ofDays(1)).toList())).isEmpty();
        assertThat(Forecast.of(List.of())).isEmpty();
    }

    // U9
    @Test
    void whoNeverFoundAnybodyCountsAsNotFound() {
        var searches = new ArrayList<>(took(74, Duration.ofDays(1)).toList());
        IntStream.range(0, 26).forEach(_ -> searches.add(new Search(THEN, null)));

        assertThat(Forecast.of(searches)).isEmpty();
    }

    @Test
    void onlySearchesThatHadTheTimeToFindSomebodyAreAskedFor() {
        var now = THEN.plus(Duration.ofDays(1000));
        List<Object> asked = new ArrayList<>();
        var forecasting = new Forecasting(
                (kind, from, until, most) -> {
                    asked.addAll(List.of(kind, from, until));
                    return took(20, Duration.ofDays(4)).toList();
                },
                InstantSource.fixed(now));

        assertThat(forecasting.forecast(MissionKind.TALK)).contains(new Forecast(4, 100, 20));
        assertThat(asked)
                .containsExactly(MissionKind.TALK, now.minus(Duration.ofDays(730)), now.minus(Duration.ofDays(60)));
    }

    private static Stream<Search> took(int many, Duration time) {
        return IntStream.range(0, many).mapToObj(_ -> new Search(THEN, THEN.plus(time)));
    }
}
