package org.alliancementors.missions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was typed, before any check; every part may be missing or wrong.
 *
 * @param kind code of the kind of mission
 * @param specialties codes of the wished specialties
 * @param postalCode where
 * @param format code of the format
 * @param date the fixed day, where there is one
 * @param window the days on which it may take place, where there is no fixed one
 * @param audience expected number of people
 * @param aim what it shall achieve
 * @param preferredMentor id of the mentor wished for
 * @param stateWish code of the wish for the same or another federal state
 * @param alliance id of the alliance
 * @param language code of the language
 * @param pressWanted whether the media office shall know
 * @param contact who asks
 * @param secondContact who stands in for them
 */
public record MissionDraft(
        @Nullable String kind,
        @Nullable List<@Nullable String> specialties,
        @Nullable String postalCode,
        @Nullable String format,
        @Nullable String date,
        @Nullable Window window,
        @Nullable Integer audience,
        @Nullable String aim,
        @Nullable String preferredMentor,
        @Nullable String stateWish,
        @Nullable String alliance,
        @Nullable String language,
        @Nullable Boolean pressWanted,
        @Nullable Person contact,
        @Nullable Person secondContact) {

    /**
     * Days as they were typed, both included.
     *
     * @param from first day
     * @param to last day
     */
    public record Window(@Nullable String from, @Nullable String to) {}

    /**
     * Somebody as they were typed.
     *
     * @param name name
     * @param email mail address
     * @param phone telephone number
     */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** The part by which a mentor is found. */
    WishDraft wish() {
        return new WishDraft(kind, specialties, postalCode, format, date, window, preferredMentor, stateWish);
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "MissionDraft[…]";
    }
}
