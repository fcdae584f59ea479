package org.alliancementors.notification.preferences.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.OptionalLong;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.preferences.AllPreferences;
import org.alliancementors.notification.preferences.AllPreferences.Changing;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A reader sees and sets preferences by the link of a mail. Looking changes nothing (N9); the last word holds, and the same word
 * again changes nothing.
 */
@RestController
@RequestMapping("/preferences/by-link")
final class PreferencesByLinkController {

    private final AllPreferences all;
    private final PreferenceLinks links;

    PreferencesByLinkController(AllPreferences all, PreferenceLinks links) {
        this.all = all;
        this.links = links;
    }

    /** Carries the token of the link. */
    record LinkRequest(@Nullable String token) {

        @Override
        public String toString() {
            return "LinkRequest[…]";
        }
    }

    /** The token and what is wanted. */
    record ChangeRequest(
            @Nullable String token,
            @Nullable Language language,

            @NotNull(message = "is missing: give AT_ONCE, DAILY or NONE")
            News news,

            @NotNull(message = "is missing: give true or false")
            Boolean reminders) {

        Preferences preferences() {
            return new Preferences(language, news, reminders);
        }

        @Override
        public String toString() {
            return "ChangeRequest[…]";
        }
    }

    @PostMapping("/view")
    PreferencesView view(@RequestBody LinkRequest body) {
        var reader = links.read(body.token());
        return PreferencesView.of(reader, all.of(reader).preferences());
    }

    @PostMapping("/change")
    PreferencesView change(@Valid @RequestBody ChangeRequest body) {
        var reader = links.read(body.token());
        return answer(reader, all.change(reader, OptionalLong.empty(), _ -> body.preferences()));
    }

    /** Only what is needed from now on; the language stays. */
    @PostMapping("/unsubscribe")
    PreferencesView unsubscribe(@RequestBody LinkRequest body) {
        var reader = links.read(body.token());
        return answer(reader, all.change(reader, OptionalLong.empty(), Preferences::unsubscribed));
    }

    private static PreferencesView answer(Reader reader, Changing changing) {
        return switch (changing) {
            case Changing.Changed(var kept) -> PreferencesView.of(reader, kept.preferences());
            case Changing.Overtaken(var kept) -> PreferencesView.of(reader, kept.preferences());
        };
    }
}
