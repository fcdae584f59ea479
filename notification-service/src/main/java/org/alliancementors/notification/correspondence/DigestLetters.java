package org.alliancementors.notification.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Letters.Making;
import org.alliancementors.notification.correspondence.Writing.Digest;
import org.alliancementors.notification.preferences.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the letters that gather what there is to know, for readers and for the desk. */
final class DigestLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DigestLetters.class);

    private final Links links;
    private final Writing writing;
    private final MessageIds messageIds;
    private final Offices offices;

    DigestLetters(Links links, Writing writing, MessageIds messageIds, Offices offices) {
        this.links = links;
        this.writing = writing;
        this.messageIds = messageIds;
        this.offices = offices;
    }

    /** Makes the letter of one mail. */
    interface Single {

        /** Without asking whether its reader wants it. */
        Making make(Job job, Briefing briefing);
    }

    Making ofReader(Job job, Reader reader, Briefing briefing, Single single) {
        var gathered = briefing.gatheredIn(job);
        if (gathered.filter(g -> !g.undecided()).isEmpty()) {
            return new Making.Waits();
        }
        var news = new ArrayList<Digest.News>();
        for (var item : gathered.get().items()) {
            switch (single.make(item, briefing)) {
                case Making.Made(var letter) -> news.add(Digest.News.of(letter.text()));
                case Making.Waits waits -> {
                    return waits;
                }
                case Making.RecipientGone _,
                        Making.ContentGone _,
                        Making.NotWritable _,
                        Making.Later _,
                        Making.LeftOut _ ->
                    LOG.warn("Mail {} is left out of the digest {}: it cannot be made any more", item.id(), job.id());
            }
        }
        return news.isEmpty()
                ? new Making.LeftOut(DropReason.NOTHING_LEFT)
                : made(job, person(reader, briefing.book()), news, briefing);
    }

    private Making made(Job job, Entry<Person> reader, List<Digest.News> news, Briefing briefing) {
        return switch (reader) {
            case Entry.Unavailable<Person> _ -> new Making.Waits();
            case Entry.Gone<Person> _ -> new Making.RecipientGone();
            case Entry.Found<Person>(var person) -> {
                var manner = Manner.of(job, person, briefing, links);
                var text = writing.write(new Digest(
                        manner.language(), person.name(), job.order().createdAt(), news, manner.preferences()));
                yield new Making.Made(manner.letter(job, messageIds, person, text));
            }
        };
    }

    private static Entry<Person> person(Reader reader, Contacts.Book book) {
        return switch (reader) {
            case Reader.Mentor(var mentor) -> book.of(mentor).map(Contacts.MentorContact::person);
            case Reader.Initiator(var mission) -> book.of(mission).map(Contacts.MissionContact::initiator);
            case Reader.Coordinator(var alliance, var _) ->
                book.of(Contacts.ContactKey.current(alliance)).map(Contacts.AllianceContact::person);
        };
    }

    Making ofDesk(Job job, Briefing briefing) {
        var report = briefing.desk();
        if (report == null) {
            return new Making.Waits();
        }
        if (report.isEmpty() && !offices.emptyDigest()) {
            return new Making.LeftOut(DropReason.NOTHING_LEFT);
        }
        var desk = offices.desk();
        var person = new Person(desk.name(), desk.address(), null, offices.language());
        var manner = Manner.of(job, person, briefing, links);
        var text = writing.write(new Writing.DeskDay(
                manner.language(), person.name(), job.order().createdAt(), report, links.desk()));
        return new Making.Made(manner.letter(job, messageIds, person, text));
    }
}
