package org.alliancementors.portal.pages;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words for a code. A code of a newer service, which has no words here yet, is shown as it is. */
public final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** Words for a code of a list, for example {@code kind} and {@code TALK}. */
    public String of(String list, String code, Locale locale) {
        String words = find(list, code, locale);
        return words == null ? code : words;
    }

    /** Words for all codes of a list, joined by commas; null where there are none. */
    public @Nullable String all(String list, @Nullable Collection<String> codes, Locale locale) {
        return codes == null || codes.isEmpty()
                ? null
                : codes.stream().map(code -> of(list, code, locale)).collect(Collectors.joining(", "));
    }

    /** The same, null where there are none. */
    public @Nullable String find(String list, String code, Locale locale) {
        return messages.getMessage(list + "." + code, null, null, locale);
    }
}
