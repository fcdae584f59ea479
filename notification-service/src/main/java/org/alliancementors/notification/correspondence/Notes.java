package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Contacts.AllianceContact;
import org.alliancementors.notification.correspondence.Contacts.ContactKey;
import org.alliancementors.notification.correspondence.Contacts.Entry.Found;
import org.alliancementors.notification.correspondence.Contacts.Entry.Gone;
import org.alliancementors.notification.correspondence.Contacts.Entry.Unavailable;
import org.alliancementors.notification.correspondence.Contacts.MentorContact;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Letters.Making;
import org.alliancementors.notification.correspondence.Writing.Note;
import org.jspecify.annotations.Nullable;

/** Makes the letters that are about an alliance or a mentor, and no mission. */
final class Notes {

    /** How long an alliance can be woken up with the link that tells of its sleep: until it is asked again. */
    private static final Duration WAKING = Duration.ofDays(365);

    private final Links links;
    private final Writing writing;
    private final MessageIds messageIds;

    Notes(Links links, Writing writing, MessageIds messageIds) {
        this.links = links;
        this.writing = writing;
        this.messageIds = messageIds;
    }

    Making ofAlliance(Job job, AllianceId alliance, Briefing briefing) {
        if (!(job.order().recipient() instanceof Recipient.Contact(var role)
                && job.order().template() instanceof AllianceTemplate template
                && job.known() instanceof AllianceKnowledge known)) {
            return new Making.NotWritable();
        }
        var book = briefing.book();
        return switch (book.of(job.contact(alliance, role))) {
            case Unavailable<AllianceContact> _ -> new Making.Waits();
            case Gone<AllianceContact> _ -> new Making.RecipientGone();
            case Found<AllianceContact>(var contact) -> {
                var action = action(template, alliance, job.order());
                yield known.mergedInto() == null
                        ? made(job, contact.person(), about(contact.alliance(), null, job, action), briefing)
                        : merged(job, contact, known.mergedInto(), action, briefing);
            }
        };
    }

    /** The alliance that stays is named; should it be gone, too, a person has to look. */
    private Making merged(Job job, AllianceContact contact, AllianceId into, @Nullable URI action, Briefing briefing) {
        return switch (briefing.book().of(ContactKey.current(into))) {
            case Unavailable<AllianceContact> _ -> new Making.Waits();
            case Gone<AllianceContact> _ -> new Making.ContentGone();
            case Found<AllianceContact>(var stays) ->
                made(job, contact.person(), about(contact.alliance(), stays.alliance(), job, action), briefing);
        };
    }

    Making ofMentor(Job job, MentorId mentor, Briefing briefing) {
        if (!(job.order().template() instanceof MentorTemplate template
                && job.known() instanceof MentorKnowledge known)) {
            return new Making.NotWritable();
        }
        return switch (briefing.book().of(mentor)) {
            case Unavailable<MentorContact> _ -> new Making.Waits();
            case Gone<MentorContact> _ -> new Making.RecipientGone();
            case Found<MentorContact>(var contact) ->
                made(
                        job,
                        contact.person(),
                        new Note.About(
                                null,
                                null,
                                job.order().deadline(),
                                day(template, known),
                                action(template, mentor, job.order())),
                        briefing);
        };
    }

    private static Note.About about(String alliance, @Nullable String other, Job job, @Nullable URI action) {
        return new Note.About(alliance, other, job.order().deadline(), null, action);
    }

    private static @Nullable LocalDate day(MentorTemplate template, MentorKnowledge known) {
        return known.word(template.kind()).map(MentorKnowledge.Word::due).orElse(null);
    }

    private @Nullable URI action(AllianceTemplate template, AllianceId alliance, MailOrder order) {
        return switch (template) {
            case ALLIANCE_CHECK, ALLIANCE_CHECK_REMINDER ->
                links.allianceCheck(alliance, number(order), order.createdAt(), deadline(order));
            case ALLIANCE_DORMANT ->
                links.allianceCheck(
                        alliance,
                        number(order),
                        order.createdAt(),
                        order.createdAt().plus(WAKING));
            case HANDOVER_ASKED_OLD ->
                links.handover(alliance, number(order), false, order.createdAt(), deadline(order));
            case HANDOVER_ASKED_NEW ->
                links.handover(alliance, number(order), true, order.createdAt(), deadline(order));
            case HANDOVER_COMPLETED_OLD,
                    HANDOVER_COMPLETED_NEW,
                    HANDOVER_LAPSED,
                    HANDOVER_TAKEN_BACK,
                    HANDOVER_REFUSED,
                    ALLIANCE_MERGED -> null;
        };
    }

    private @Nullable URI action(MentorTemplate template, MentorId mentor, MailOrder order) {
        return switch (template) {
            case PROFILE_CHECK, PROFILE_CHECK_REMINDER ->
                links.profileCheck(mentor, number(order), order.createdAt(), deadline(order));
            case LOGIN_LINK -> links.login(mentor, number(order), order.createdAt());
            case PROFILE_PUBLISHED,
                    TRAINING_ENDS,
                    MENTOR_PAUSED,
                    MENTOR_PAUSED_UNTIL,
                    MENTOR_RETURNED,
                    MENTOR_LEAVING,
                    MENTOR_LEFT -> null;
        };
    }

    private static int number(MailOrder order) {
        return Objects.requireNonNull(order.attempt());
    }

    private static Instant deadline(MailOrder order) {
        return Objects.requireNonNull(order.deadline());
    }

    private Making made(Job job, Person to, Note.About about, Briefing briefing) {
        var manner = Manner.of(job, to, briefing, links);
        var text = writing.write(
                new Note(job.order().template(), manner.language(), to.name(), about, manner.preferences()));
        return new Making.Made(manner.letter(job, messageIds, to, text));
    }
}
