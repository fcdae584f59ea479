package org.alliancementors.events.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest word of the programme to a mentor, of one kind. A higher number replaces a lower one, so that whoever missed some
 * in between knows what counts.
 *
 * @param kind what it is about
 * @param number counts the words of this kind, from 1
 * @param due the day that matters, such as until when an answer is expected; null where there is none
 */
public record MentorNotice(
        NoticeKind kind, int number, @Nullable LocalDate due) {}
