package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
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
    private final Subscriptions subscriptions;
    private final MessageIds messageIds;
    private final Offices offices;
    private final Notes notes;
    private final DigestLetters digests;

    /** Makes letters with these links and words, to people as their owners know them and to these offices. */
    public Letters(Links links, Writing writing, Subscriptions subscriptions, MessageIds messageIds, Offices offices) {
        this.links = links;
        this.writing = writing;
        this.subscriptions = subscriptions;
        this.messageIds = messageIds;
        this.offices = offices;
        this.notes = new Notes(links, writing, messageIds);
        this.digests = new DigestLetters(links, writing, messageIds, offices);
    }

    /** Makes the letter, if its reader wants it now. */
    Making make(Job job, Briefing briefing) {
        return switch (briefing.wish(job)) {
            case WANTED -> wanted(job, briefing);
            case LATER -> new Making.Later();
            case UNWANTED -> new Making.LeftOut(DropReason.UNWANTED);
        };
    }

    private Making wanted(Job job, Briefing briefing) {
        return switch (job.subject()) {
            case Subject.Mission(var mission) -> ofMission(job, mission, briefing);
            case Subject.Alliance(var alliance) -> notes.ofAlliance(job, alliance, briefing);
            case Subject.Mentor(var mentor) -> notes.ofMentor(job, mentor, briefing);
            case Subject.Digest(var reader) -> digests.ofReader(job, reader, briefing, this::wanted);
            case Subject.DeskDay _ -> digests.ofDesk(job, briefing);
        };
    }

    private Making ofMission(Job job, MissionId mission, Briefing briefing) {
        return switch (briefing.book().of(mission)) {
            case Unavailable<MissionContact> _ -> new Making.Waits();
            case Gone<MissionContact> _ ->
                job.order().recipient() instanceof Recipient.Initiator
                        ? new Making.RecipientGone()
                        : new Making.ContentGone();
            case Found<MissionContact>(var contact) -> make(job, contact, briefing);
        };
    }

    private Making make(Job job, MissionContact mission, Briefing briefing) {
        return switch (job.order().recipient()) {
            case Recipient.Desk _ -> made(job, office(offices.desk()), mission, null, briefing);
            case Recipient.MediaOffice _ ->
                made(job, office(offices.mediaOffice()), mission, new Other(mission.initiator(), null, null), briefing);
            case Recipient.Initiator _ -> toInitiator(job, mission, briefing);
            case Recipient.Contact _ -> new Making.NotWritable();
            case Recipient.Mentor(var mentor) ->
                switch (briefing.book().of(mentor)) {
                    case Unavailable<?> _ -> new Making.Waits();
                    case Gone<?> _ -> new Making.RecipientGone();
                    case Found<Contacts.MentorContact>(var contact) ->
                        made(job, contact.person(), mission, otherForMentor(job, mission), briefing);
                };
        };
    }

    private Person office(Letter.Addressee addressee) {
        return new Person(addressee.name(), addressee.address(), null, offices.language());
    }

    private Making toInitiator(Job job, MissionContact mission, Briefing briefing) {
        var named = job.namedMentor();
        if (named.isEmpty()) {
            return made(job, mission.initiator(), mission, null, briefing);
        }
        return switch (briefing.book().of(named.get())) {
            case Unavailable<?> _ -> new Making.Waits();
            case Gone<?> _ -> new Making.ContentGone();
            case Found<Contacts.MentorContact>(var mentor) ->
                made(
                        job,
                        mission.initiator(),
                        mission,
                        new Other(mentor.person(), mentor.town(), mentor.organisation()),
                        briefing);
        };
    }

    /** Contact data change hands after the yes and not before. */
    private static @Nullable Other otherForMentor(Job job, MissionContact mission) {
        return Template.CONFIRMING.contains(job.order().ofMission())
                ? new Other(mission.initiator(), null, null)
                : null;
    }

    /** A store that cannot tell the address of the mentor's calendar makes the mail wait like an owner who is down. */
    private Making made(Job job, Person to, MissionContact mission, @Nullable Other other, Briefing briefing) {
        URI subscription;
        try {
            subscription = subscription(job);
        } catch (RuntimeException e) {
            return new Making.Waits();
        }
        var order = job.order();
        var template = job.order().ofMission();
        var detail = new Detail(
                tellsAim(template) ? mission.aim() : null,
                other,
                order.deadline(),
                action(job, mission),
                order.matter(),
                new Writing.ForCalendar(job.entries(), subscription));
        var manner = Manner.of(job, to, briefing, links);
        var content =
                new Content(template, manner.language(), to.name(), mission.request(), detail, manner.preferences());
        var text = writing.write(content).with(writing.calendars(content, order.createdAt()));
        return new Making.Made(manner.letter(job, messageIds, to, text));
    }

    /** Whose mission it is learns where all their appointments can be had. */
    private @Nullable URI subscription(Job job) {
        return Template.CONFIRMING.contains(job.order().ofMission())
                ? job.recipientMentor()
                        .map(mentor -> subscriptions.address(mentor, job.order().createdAt()))
                        .orElse(null)
                : null;
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
                    FOLLOW_UP_12,
                    CALENDAR_CHANGED -> false;
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
                    PRESS_APPOINTMENT_CANCELLED,
                    CALENDAR_CHANGED -> null;
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

        /** Its reader has it in a digest. */
        record Later() implements Making {}

        /** It does not go, although it is true. */
        record LeftOut(DropReason reason) implements Making {}
    }
}
