package org.alliancementors.missions.story;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to a mission, in the order in which it became known here, from the events of all services; for the
 * desk, who may see who declined and why. Names no person: mentors by their ids.
 *
 * @param mission whose story
 * @param reference what people quote
 * @param status where it stands
 * @param holder who has to move next
 * @param by until when, or null where there is no such time
 * @param entries oldest first
 */
public record Story(
        MissionId mission,
        MissionReference reference,
        MissionStatus status,
        TrackingView.Holder holder,
        @Nullable Instant by,
        List<Entry> entries) {

    /** Copies the list. */
    public Story {
        entries = List.copyOf(entries);
    }

    /**
     * One thing that happened.
     *
     * @param number from 1
     * @param at when
     * @param source whose event it was
     * @param what what
     * @param text the same as a sentence
     * @param attempt attempt of the search, or null
     * @param mentor who, or null
     * @param reason code of the reason, or null
     * @param details what else is known, such as the round and the points of a decision
     */
    public record Entry(
            int number,
            Instant at,
            Source source,
            Happening what,
            String text,
            @Nullable Integer attempt,
            @Nullable MentorId mentor,
            @Nullable String reason,
            Map<String, String> details) {}

    /** The story of a mission as it is known at this time, in this language. */
    public static Story of(Mission mission, Instant now, Locale language) {
        var texts = new StoryTexts(language);
        var view = TrackingView.of(mission, now);
        var history = mission.progress().history();
        return new Story(
                mission.id(),
                mission.reference(),
                mission.status(),
                view.holder(),
                view.by(),
                IntStream.range(0, history.size())
                        .mapToObj(i -> entry(i + 1, history.get(i), texts))
                        .toList());
    }

    private static Entry entry(int number, HistoryEntry entry, StoryTexts texts) {
        return new Entry(
                number,
                entry.at(),
                entry.source(),
                entry.what(),
                texts.sentence(entry),
                entry.attempt(),
                entry.mentor(),
                entry.reason(),
                entry.details());
    }
}
