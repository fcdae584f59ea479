package org.alliancementors.notification.correspondence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a mail says. Name and code are part of stored documents: they are added, never renamed, and differ across kinds. */
public sealed interface MailTemplate permits Template, AllianceTemplate, MentorTemplate, DigestTemplate {

    /** Name of the constant. */
    String name();

    /** Where in its subject's life it belongs; a recipient gets mails in this order. Without parts, always the same one. */
    default Template.Phase phase() {
        return Template.Phase.REQUEST;
    }

    /** How much it matters to who gets it. */
    default Importance importance() {
        return Importance.of(this);
    }

    /** Stable name in ids, message keys and the ledger, for example {@code mentor-assigned}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #name()} gave.
     *
     * @throws IllegalArgumentException naming the value, when no template has this name
     */
    static MailTemplate parse(String name) {
        var template = All.BY_NAME.get(name);
        if (template == null) {
            throw new IllegalArgumentException("Mail template '%s' is unknown to this build".formatted(name));
        }
        return template;
    }

    /** All templates. */
    final class All {

        private static final Map<String, MailTemplate> BY_NAME = Stream.<MailTemplate[]>of(
                        Template.values(), AllianceTemplate.values(), MentorTemplate.values(), DigestTemplate.values())
                .flatMap(Arrays::stream)
                .collect(Collectors.toUnmodifiableMap(MailTemplate::name, Function.identity()));

        private All() {}
    }
}
