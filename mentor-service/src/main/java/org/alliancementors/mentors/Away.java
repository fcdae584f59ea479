package org.alliancementors.mentors;

import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.jspecify.annotations.Nullable;

/**
 * When a mentor cannot be asked, beside single absences, and who is asked instead.
 *
 * @param pause the pause that is noted, or nothing
 * @param leaving the agreed end; once withdrawn, what the withdrawal followed from, or nothing
 * @param substitute who is asked first when the mentor cannot come, or nothing
 */
public record Away(
        @Nullable Pause pause,
        @Nullable Leaving leaving,
        @Nullable MentorId substitute) {

    static final Away NEVER = new Away(null, null, null);

    Away with(@Nullable Pause changed) {
        return new Away(changed, leaving, substitute);
    }

    Away with(@Nullable Leaving changed) {
        return new Away(pause, changed, substitute);
    }

    Away with(@Nullable MentorId changed) {
        return new Away(pause, leaving, changed);
    }

    /** The days that matching takes for absences. */
    Stream<Period> days() {
        Stream<Period> paused = pause == null ? Stream.empty() : Stream.of(pause.period());
        return leaving == null ? paused : Stream.concat(paused, Stream.of(leaving.away()));
    }
}
