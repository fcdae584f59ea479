package org.alliancementors.notification.correspondence.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.DeskReport;
import org.alliancementors.notification.correspondence.DigestTemplate;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Writing;
import org.alliancementors.notification.correspondence.texts.FactRows.Fact;
import org.jspecify.annotations.Nullable;

/** The words of mails that gather what there is to know. */
final class DigestWriting {

    /** So many references are named; the desk's own page has them all. */
    private static final int NAMED = 20;

    private final TemplateWriting house;

    DigestWriting(TemplateWriting house) {
        this.house = house;
    }

    /**
     * One of the news, as the templates show it.
     *
     * @param title subject of the mail that it would have been
     * @param sentence what happened, or null
     * @param action where it leads, or null
     */
    record Entry(
            String title,
            @Nullable String sentence,
            @Nullable String action) {}

    Letter.Text write(Writing.Digest digest) {
        var words = house.words(digest.language());
        var days = house.days(digest.language());
        var arguments = house.arguments(digest.news().size(), days.day(digest.at()));
        var view = house.frame(
                new TemplateWriting.Frame(
                        DigestTemplate.NEWS_DIGEST, digest.language(), digest.greeted(), null, digest.preferences()),
                arguments);
        view.put("facts", List.of());
        view.put("entryLabel", words.text("news-digest.open"));
        view.put(
                "entries",
                digest.news().stream()
                        .map(news -> new Entry(
                                news.title(),
                                begun(news.sentence()),
                                news.action() == null ? null : news.action().toString()))
                        .toList());
        return house.text(
                words.text("news-digest.subject", digest.news().size(), days.brief(digest.at())),
                view,
                digest.language());
    }

    /** After a greeting sentences go on in small letters; here each stands for itself. */
    private static @Nullable String begun(@Nullable String sentence) {
        return sentence == null || sentence.isEmpty()
                ? sentence
                : Character.toString(Character.toTitleCase(sentence.codePointAt(0)))
                        + sentence.substring(sentence.offsetByCodePoints(0, 1));
    }

    Letter.Text write(Writing.DeskDay day) {
        var words = house.words(day.language());
        var days = house.days(day.language());
        var report = day.report();
        var arguments = house.arguments(report.waiting().size(), days.day(day.at()));
        var view = house.frame(
                new TemplateWriting.Frame(
                        DigestTemplate.DESK_DIGEST, day.language(), day.greeted(), day.action(), null),
                arguments);
        view.put("facts", facts(report, words, days));
        return house.text(
                words.text("desk-digest.subject", report.waiting().size(), days.brief(day.at())), view, day.language());
    }

    private static List<Fact> facts(DeskReport report, Messages words, Days days) {
        var facts = new ArrayList<Fact>();
        if (!report.waiting().isEmpty()) {
            facts.add(new Fact(
                    words.text("fact.waiting"),
                    words.text(
                            "fact.waitingSince",
                            report.waiting().size(),
                            days.moment(report.waiting().getFirst().since()))));
            named(
                    facts,
                    words.text("fact.waitingCases"),
                    report.waiting().stream()
                            .map(DeskReport.Waiting::reference)
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull)
                            .toList(),
                    words);
        }
        named(facts, words.text("fact.reportsMissing"), report.reportsMissing(), words);
        if (report.parked() > 0) {
            facts.add(new Fact(words.text("fact.parked"), words.text("fact.count", report.parked())));
        }
        if (report.outOfReach() > 0) {
            facts.add(new Fact(words.text("fact.outOfReach"), words.text("fact.count", report.outOfReach())));
        }
        return List.copyOf(facts);
    }

    private static void named(List<Fact> facts, String label, List<MissionReference> references, Messages words) {
        if (references.isEmpty()) {
            return;
        }
        String first =
                references.stream().limit(NAMED).map(MissionReference::value).collect(Collectors.joining(", "));
        int more = references.size() - NAMED;
        facts.add(new Fact(label, more > 0 ? words.text("fact.andMore", first, more) : first));
    }
}
