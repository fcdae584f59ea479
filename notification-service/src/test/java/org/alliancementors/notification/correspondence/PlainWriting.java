package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Language;
import org.jspecify.annotations.Nullable;

/** Words that show what a letter was made of. */
final class PlainWriting implements Writing {

    @Override
    public List<Letter.CalendarFile> calendars(Content content, Instant madeAt) {
        return List.of();
    }

    @Override
    public String subscription(Language language, List<Dated> dates) {
        return dates.toString();
    }

    @Override
    public Letter.Text write(Note note) {
        var about = note.about();
        String text = about.action() + "|" + about.alliance() + "|" + about.other() + "|" + about.day();
        return new Letter.Text(note.template().code(), text, text, List.of(), gist(note.language(), about.action()));
    }

    private static Letter.Gist gist(Language language, @Nullable URI action) {
        return new Letter.Gist(language + " sentence", action);
    }

    @Override
    public Letter.Text write(Digest digest) {
        String text = digest.news().stream()
                .map(news -> news.title() + "|" + news.sentence() + "|" + news.action())
                .collect(Collectors.joining("\n"));
        return new Letter.Text("news-digest " + digest.language(), text, text);
    }

    @Override
    public Letter.Text write(DeskDay day) {
        String text = String.valueOf(day.report());
        return new Letter.Text("desk-digest", text, text);
    }

    @Override
    public Letter.Text write(Content content) {
        var detail = content.detail();
        var other = detail.other();
        String text = Stream.of(
                        detail.action(),
                        detail.aim(),
                        other == null ? null : other.person().email())
                .map(String::valueOf)
                .reduce("", (a, b) -> a + "|" + b);
        return new Letter.Text(
                content.template().code(), text, text, List.of(), gist(content.language(), detail.action()));
    }
}
