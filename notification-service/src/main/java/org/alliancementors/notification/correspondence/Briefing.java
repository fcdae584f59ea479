package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before the letters of a batch can be made.
 *
 * @param book who people are
 * @param preferences how they want to be written to; who has never said so is missing
 * @param gathered what the digests of the batch tell of, by the id of the digest
 * @param desk what the desk should know, where the batch has a digest for it
 */
record Briefing(
        Contacts.Book book,
        Map<Reader, Preferences> preferences,
        Map<MailId, Gathered> gathered,
        @Nullable DeskReport desk) {

    /** Nothing could be looked up. */
    static final Briefing UNAVAILABLE = of(new Contacts.Book(Map.of(), Map.of(), Map.of()));

    /** Contact data alone: nobody has said anything, and nothing was gathered. */
    static Briefing of(Contacts.Book book) {
        return new Briefing(book, Map.of(), Map.of(), null);
    }

    /**
     * What a digest tells of.
     *
     * @param items the mails that are still true and go with this digest
     * @param undecided whether a worker is about to decide on one of them
     */
    record Gathered(List<Job> items, boolean undecided) {}

    /** Empty where it could not be found out. */
    Optional<Gathered> gatheredIn(Job digest) {
        return Optional.ofNullable(gathered.get(digest.order().id()));
    }

    /** What shall become of a mail. */
    Wish wish(Job job) {
        if (job.order().again() != null) {
            // a person decided that it goes
            return Wish.WANTED;
        }
        var wanted = preferences(job);
        return switch (job.order().importance()) {
            case ESSENTIAL -> Wish.WANTED;
            case REMINDER -> wanted.reminders() ? Wish.WANTED : Wish.UNWANTED;
            case NEWS ->
                switch (wanted.news()) {
                    case AT_ONCE -> Wish.WANTED;
                    case DAILY -> job.subject() instanceof Subject.Digest ? Wish.WANTED : Wish.LATER;
                    case NONE -> Wish.UNWANTED;
                };
        };
    }

    /** The language of a mail: the reader's own word, or what is known of the person. */
    Language language(Job job, Contacts.Person person) {
        return Optional.ofNullable(preferences(job).language()).orElse(person.language());
    }

    private Preferences preferences(Job job) {
        return job.reader().map(preferences::get).orElse(Preferences.STANDARD);
    }

    /** What a reader wants with a mail. */
    enum Wish {
        /** To have it. */
        WANTED,
        /** To have it with others, once a day. */
        LATER,
        /** Not to have it. */
        UNWANTED
    }
}
