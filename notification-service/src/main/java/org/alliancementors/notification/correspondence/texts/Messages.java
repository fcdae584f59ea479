package org.alliancementors.notification.correspondence.texts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.alliancementors.events.codes.Language;

/** The texts of one language, German without a suffix. What people typed goes in as arguments, which are never parsed. */
final class Messages {

    private static final String BUNDLE = "mails.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Messages in(Language language) {
        return new Messages(
                switch (language) {
                    case DE -> Locale.GERMAN;
                    case EN -> Locale.ENGLISH;
                });
    }

    /**
     * A text.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A text that not every mail has. */
    Optional<String> optional(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
    }

    /** The texts {@code <prefix>1, <prefix>2 …} as far as they go. */
    List<String> paragraphs(String prefix, Object... arguments) {
        var paragraphs = new ArrayList<String>();
        for (int n = 1; bundle.containsKey(prefix + n); n++) {
            paragraphs.add(text(prefix + n, arguments));
        }
        return List.copyOf(paragraphs);
    }
}
