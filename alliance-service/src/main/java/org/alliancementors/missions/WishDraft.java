package org.alliancementors.missions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it was typed, before any check; every part may be missing or wrong. It is always the whole wish: what is left
 * out is not wished for any more.
 *
 * @param kind code of the kind of mission
 * @param specialties codes of the wished specialties
 * @param postalCode where
 * @param format code of the format
 * @param date the fixed day, where there is one
 * @param window the days on which it may take place, where there is no fixed one
 * @param preferredMentor id of the mentor wished for
 * @param stateWish code of the wish for the same or another federal state
 */
public record WishDraft(
        @Nullable String kind,
        @Nullable List<@Nullable String> specialties,
        @Nullable String postalCode,
        @Nullable String format,
        @Nullable String date,
        MissionDraft.@Nullable Window window,
        @Nullable String preferredMentor,
        @Nullable String stateWish) {}
