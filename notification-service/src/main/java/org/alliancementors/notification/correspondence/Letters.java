package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Contacts.Entry.Found;
import org.alliancementors.notification.correspondence.Contacts.Entry.Gone;
import org.alliancementors.notification.correspondence.Contacts.Entry.Unavailable;
import org.alliancementors.notification.correspondence.Contacts.MissionContact;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Writing.Content;
import org.alliancementors.notification.correspondence.Writing.Detail;
import org.alliancementors.notification.correspondence.Writing.Other;
import org.jspecify.annotations.Nullable;

/** Makes the letter of a claimed mail from what the owners of contact data say just now. */
public final class Letters {

    private final Links links;
    private final Writing writing;
    private final MessageIds messageIds;
    private final Offices offices;
    private final Notes notes;

    /** Makes letters with these links and words, to people as their owners know them and to these offices. */
    public Letters(Links links, Writing writing, MessageIds messageIds, Offices offices) {
        this.links = links;
        this.writing = writing;
        this.messageIds = messageIds;
        this.offices = offices;
        this.notes = new Notes(links, writing, messageIds);
    }

    Making make(Job job, Contacts.Book book) {
        return switch (job.subject()) {
            case Subject.Mission(var mission) -> ofMission(job, mission, book);
            case Subject.Alliance(var alliance) -> notes.ofAlliance(job, alliance, book);
            case Subject.Mentor(var mentor) -> notes.ofMentor(job, mentor, book);
        };
    }

    private Making ofMission(Job job, MissionId mission, Contacts.Book book) {
        return switch (book.of(mission)) {
            case Unavailable<MissionContact> _ -> new Making.Waits();
            case Gone<MissionContact> _ ->
                job.order().recipient() instanceof Recipient.Initiator
                        ? new Making.RecipientGone()
                        : new Making.ContentGone();
            case Found<MissionContact>(var contact) -> make(job, contact, book);
        };
    }

    private Making make(Job job, MissionContact mission, Contacts.Book book) {
        return switch (job.order().recipient()) {
            case Recipient.Desk _ -> made(job, office(offices.desk()), mission, null);
            case Recipient.MediaOffice _ ->
                made(job, office(offices.mediaOffice()), mission, new Other(mission.initiator(), null, null));
            case Recipient.Initiator _ -> toInitiator(job, mission, book);
            case Recipient.Contact _ -> new Making.NotWritable();
            case Recipient.Mentor(var mentor) ->
                switch (book.of(mentor)) {
                    case Unavailable<?> _ -> new Making.Waits();
                    case Gone<?> _ -> new Making.RecipientGone();
                    case Found<Contacts.MentorContact>(var contact) ->
                        made(job, contact.person(), mission, otherForMentor(job, mission));
                };
        };
    }

    private Person office(Letter.Addressee addressee) {
        return new Person(addressee.name(), addressee.address(), null, offices.language());
    }

    private Making toInitiator(Job job, MissionContact mission, Contacts.Book book) {
        var named = job.namedMentor();
        if (named.isEmpty()) {
            return made(job, mission.initiator(), mission, null);
        }
        return switch (book.of(named.get())) {
            case Unavailable<?> _ -> new Making.Waits();
            case Gone<?> _ -> new Making.ContentGone();
            case Found<Contacts.MentorContact>(var mentor) ->
                made(
                        job,
                        mission.initiator(),
                        mission,
                        new Other(mentor.person(), mentor.town(), mentor.organisation()));
        };
    }

    /** Contact data change hands after the yes and not before. */
    private static @Nullable Other otherForMentor(Job job, MissionContact mission) {
        return Template.CONFIRMING.contains(job.order().ofMission())
                ? new Other(mission.initiator(), null, null)
                : null;
    }

    private Making made(Job job, Person to, MissionContact mission, @Nullable Other other) {
        var order = job.order();
        var template = job.order().ofMission();
        var detail = new Detail(
                tellsAim(template) ? mission.aim() : null,
                other,
                order.deadline(),
                action(job, mission),
                order.matter());
        var content = new Content(template, to.language(), to.name(), mission.request(), detail);
        var text = writing.write(content).with(writing.calendar(content, order.createdAt()));
        return new Making.Made(new Letter(
                order.id(),
                job.subject(),
                messageIds.of(job.subject(), order.id()),
                new Letter.Addressee(to.name(), to.email()),
                to.language() == Language.DE ? Locale.GERMAN : Locale.ENGLISH,
                text));
    }

    private static boolean tellsAim(Template template) {
        return switch (template) {
            case MENTOR_ASSIGNED,
                    MENTOR_REMINDER,
                    MENTOR_REOPENED,
                    MENTOR_CONFIRMED,
                    STANDBY_ASKED,
                    STANDBY_STEPPED_IN,
                    DESK_CASE -> true;
            case PLEASE_CONFIRM,
                    REQUEST_RECEIVED,
                    STATUS_LINK,
                    OFFER_EXPIRED,
                    MENTOR_FOUND,
                    MENTOR_REPLACED,
                    ACCEPTANCE_TAKEN_BACK,
                    STILL_SEARCHING,
                    SEARCH_RESUMED,
                    SEARCH_RESUMED_CHANGED,
                    DESK_TAKES_OVER,
                    MENTOR_WITHDRAWN,
                    MENTOR_WITHDRAWN_CANCELLED,
                    MENTOR_WITHDRAWN_CHANGED,
                    MENTOR_WITHDRAWN_BY_DESK,
                    STANDBY_AGREED,
                    STANDBY_ENDED,
                    MISSION_CANCELLED,
                    APPOINTMENT_PROPOSED,
                    APPOINTMENT_MOVE_PROPOSED,
                    APPOINTMENT_REFUSED,
                    APPOINTMENT_SCHEDULED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CANCELLED,
                    APPOINTMENT_REOPENED,
                    PRESS_APPOINTMENT,
                    PRESS_APPOINTMENT_MOVED,
                    PRESS_APPOINTMENT_CANCELLED,
                    REPORT_ASKED,
                    REPORT_REMINDER,
                    FEEDBACK_ASKED,
                    FEEDBACK_REMINDER,
                    FOLLOW_UP_3,
                    FOLLOW_UP_12 -> false;
        };
    }

    private @Nullable URI action(Job job, MissionContact mission) {
        var order = job.order();
        return switch (job.order().ofMission()) {
            case PLEASE_CONFIRM -> links.confirm(job.mission(), order.createdAt(), deadline(order));
            case MENTOR_ASSIGNED, MENTOR_REMINDER, MENTOR_REOPENED ->
                links.answer(
                        job.mission(),
                        Objects.requireNonNull(order.attempt()),
                        job.recipientMentor().orElseThrow(),
                        order.createdAt(),
                        deadline(order));
            case STANDBY_ASKED ->
                links.standby(
                        job.mission(),
                        Objects.requireNonNull(order.standby()),
                        job.recipientMentor().orElseThrow(),
                        order.createdAt(),
                        deadline(order));
            case REQUEST_RECEIVED,
                    STATUS_LINK,
                    MENTOR_FOUND,
                    MENTOR_REPLACED,
                    ACCEPTANCE_TAKEN_BACK,
                    STILL_SEARCHING,
                    SEARCH_RESUMED,
                    SEARCH_RESUMED_CHANGED,
                    DESK_TAKES_OVER,
                    MISSION_CANCELLED,
                    MENTOR_CONFIRMED,
                    STANDBY_STEPPED_IN,
                    APPOINTMENT_PROPOSED,
                    APPOINTMENT_MOVE_PROPOSED,
                    APPOINTMENT_REFUSED,
                    APPOINTMENT_SCHEDULED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CANCELLED,
                    APPOINTMENT_REOPENED,
                    REPORT_ASKED,
                    REPORT_REMINDER,
                    FEEDBACK_ASKED,
                    FEEDBACK_REMINDER,
                    FOLLOW_UP_3,
                    FOLLOW_UP_12 -> ownPage(job, mission);
            case OFFER_EXPIRED,
                    MENTOR_WITHDRAWN,
                    MENTOR_WITHDRAWN_CANCELLED,
                    MENTOR_WITHDRAWN_CHANGED,
                    MENTOR_WITHDRAWN_BY_DESK,
                    STANDBY_AGREED,
                    STANDBY_ENDED,
                    DESK_CASE,
                    PRESS_APPOINTMENT,
                    PRESS_APPOINTMENT_MOVED,
                    PRESS_APPOINTMENT_CANCELLED -> null;
        };
    }

    /** Where the mission's mentor, or the initiator, sees the mission and acts. */
    private URI ownPage(Job job, MissionContact mission) {
        return job.recipientMentor()
                .map(mentor ->
                        links.mentoring(job.mission(), mentor, job.order().createdAt()))
                .orElseGet(() -> links.status(mission.trackingSecret()));
    }

    private static Instant deadline(MailOrder order) {
        return Objects.requireNonNull(order.deadline());
    }

    /** What came of making a letter. */
    sealed interface Making {

        /** Here it is. */
        record Made(Letter letter) implements Making {}

        /** An owner of contact data is down: later. */
        record Waits() implements Making {}

        /** The recipient is known no more. */
        record RecipientGone() implements Making {}

        /** The templates are at fault. */
        record NotWritable() implements Making {}

        /** What it speaks of is known no more. */
        record ContentGone() implements Making {}
    }
}
