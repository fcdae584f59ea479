package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is made of, as the steps before the words left it.
 *
 * @param action where the button leads, or null
 * @param other whether it names somebody else with contact data
 * @param by whether it names the side that proposed, refused or called off
 */
record Recorded(@Nullable URI action, boolean other, boolean by) {

    static Recorded of(MailTemplate template, Language language) {
        var recorder = new Recorder();
        PreviewsFixture.with(recorder).of(template, language, Previews.Data.USUAL);
        return Objects.requireNonNull(recorder.last);
    }

    private static final class Recorder implements Writing {

        private static final Letter.Text NOTHING = new Letter.Text("", "", "");

        private @Nullable Recorded last;

        @Override
        public Letter.Text write(Content content) {
            var detail = content.detail();
            var matter = detail.matter();
            last = new Recorded(detail.action(), detail.other() != null, matter != null && matter.by() != null);
            return NOTHING;
        }

        @Override
        public List<Letter.CalendarFile> calendars(Content content, Instant madeAt) {
            return List.of();
        }

        @Override
        public String subscription(Language language, List<Dated> dates) {
            return "";
        }

        @Override
        public Letter.Text write(Digest digest) {
            last = new Recorded(null, false, false);
            return NOTHING;
        }

        @Override
        public Letter.Text write(DeskDay day) {
            last = new Recorded(day.action(), false, false);
            return NOTHING;
        }

        @Override
        public Letter.Text write(Note note) {
            last = new Recorded(note.about().action(), false, false);
            return NOTHING;
        }
    }
}
