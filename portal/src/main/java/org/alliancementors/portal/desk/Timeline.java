package org.alliancementors.portal.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.services.DeskCase;
import org.alliancementors.portal.services.DeskMails;
import org.alliancementors.portal.services.DeskMissions;
import org.jspecify.annotations.Nullable;

/** All that happened to a mission, that the desk did, and that was written to anybody, in one order. */
final class Timeline {

    private Timeline() {}

    /**
     * One thing of it.
     *
     * @param at when
     * @param source where it comes from: {@code event}, {@code desk} or {@code mail}
     * @param text a sentence, of events
     * @param act what the desk did
     * @param mail what was written
     * @param whom name of the mentor it is about
     * @param round in which round of the search it was decided
     */
    record Entry(
            Instant at,
            String source,
            @Nullable String text,
            DeskCase.@Nullable Acted act,
            DeskMails.@Nullable Entry mail,
            @Nullable String whom,
            @Nullable String round) {}

    /** The newest first. */
    static List<Entry> of(
            @Nullable List<DeskMissions.Entry> story,
            List<DeskCase.Acted> acts,
            @Nullable List<DeskMails.Entry> mails,
            Names names) {
        List<Entry> all = new ArrayList<>();
        if (story != null) {
            story.forEach(one -> all.add(event(one, names)));
        }
        acts.forEach(act -> all.add(new Entry(
                act.at(), "desk", null, act, null, act.mentor() == null ? null : names.of(act.mentor()), null)));
        if (mails != null) {
            mails.forEach(mail -> all.add(new Entry(
                    mail.createdAt(),
                    "mail",
                    null,
                    null,
                    mail,
                    mail.recipient().id() == null
                            ? null
                            : names.of(mail.recipient().id()),
                    null)));
        }
        // the sort is stable: of the same moment the later told comes first
        all.sort(Comparator.comparing(Entry::at));
        return all.reversed();
    }

    private static Entry event(DeskMissions.Entry one, Names names) {
        Map<String, String> details = one.details() == null ? Map.of() : one.details();
        String round = details.get("round");
        String text = names.in(one.text(), one.mentor());
        return new Entry(one.at(), "event", withoutId(text, round), null, null, names.of(one.mentor()), round);
    }

    /** The round is a link of its own. */
    private static String withoutId(String text, @Nullable String round) {
        return round == null
                ? text
                : text.replaceFirst(",? (?:Runde|round) \\Q%s\\E".formatted(round.replace("\\E", "")), "");
    }
}
