package org.alliancementors.notification.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Language;

/**
 * Each mail as it would be written, by the same steps as a real one, to and about people who do not exist. For the desk, who wants
 * to see what is sent, and for the golden files.
 */
public final class Previews {

    private static final List<MailTemplate> ALL = Stream.<MailTemplate[]>of(
                    Template.values(), AllianceTemplate.values(), MentorTemplate.values(), DigestTemplate.values())
            .flatMap(Arrays::stream)
            .toList();

    private final Links links;
    private final Writing writing;
    private final MessageIds messageIds;
    private final Letter.Addressee desk;
    private final Letter.Addressee mediaOffice;

    /**
     * Writes previews.
     *
     * @param links where buttons lead; must not open anything that is real
     * @param writing the words
     * @param messageIds as real mails have them; previews show none
     * @param desk its name and address
     * @param mediaOffice its name and address
     */
    public Previews(
            Links links, Writing writing, MessageIds messageIds, Letter.Addressee desk, Letter.Addressee mediaOffice) {
        this.links = links;
        this.writing = writing;
        this.messageIds = messageIds;
        this.desk = desk;
        this.mediaOffice = mediaOffice;
    }

    /** What the invented people have typed. */
    public enum Data {
        /** As people do. */
        USUAL,
        /** Long, in several scripts, with what could break a header, a page or a layout. */
        WORST
    }

    /** All mails there are. */
    public static List<MailTemplate> all() {
        return ALL;
    }

    /** The one with this code. */
    public static Optional<MailTemplate> named(String code) {
        return ALL.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    /** To whom a mail goes: more than one where each of them gets it. */
    public static List<Recipient> to(MailTemplate template) {
        return Samples.recipients(template);
    }

    /** The mail in a language; to the first of its recipients. */
    public Letter.Text of(MailTemplate template, Language language, Data data) {
        Subscriptions subscriptions = (mentor, issuedAt) -> links.calendar(mentor, 0, issuedAt);
        var offices = new Offices(desk, mediaOffice, language);
        var letters = new Letters(links, writing, subscriptions, messageIds, offices);
        var samples = new Samples(language, data);
        return switch (letters.make(Samples.job(template), samples.briefing(template))) {
            case Letters.Making.Made(var letter) -> letter.text();
            case Letters.Making.Waits _,
                    Letters.Making.RecipientGone _,
                    Letters.Making.NotWritable _,
                    Letters.Making.ContentGone _,
                    Letters.Making.Later _,
                    Letters.Making.LeftOut _ ->
                throw new IllegalStateException("The samples lack something that %s needs".formatted(template));
        };
    }
}
