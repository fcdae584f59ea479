package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.alliancementors.events.codes.Language;
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
    private final Letter.Addressee desk;

    /** Makes letters with these links and words; mails to the desk go to this addressee. */
    public Letters(Links links, Writing writing, Letter.Addressee desk) {
        this.links = links;
        this.writing = writing;
        this.desk = desk;
    }

    Making make(Job job, Contacts.Book book) {
        return switch (book.of(job.mission())) {
            case Unavailable<MissionContact> _ -> new Making.Waits();
            case Gone<MissionContact> _ ->
                job.order().recipient() instanceof Recipient.Initiator
                        ? new Making.RecipientGone()
                        : new Making.ContentGone();
            case Found<MissionContact>(var mission) -> make(job, mission, book);
        };
    }

    private Making make(Job job, MissionContact mission, Contacts.Book book) {
        return switch (job.order().recipient()) {
            case Recipient.Desk _ ->
                made(job, new Person(desk.name(), desk.address(), null, Language.DE), mission, null);
            case Recipient.Initiator _ -> toInitiator(job, mission, book);
            case Recipient.Mentor(var mentor) ->
                switch (book.of(mentor)) {
                    case Unavailable<?> _ -> new Making.Waits();
                    case Gone<?> _ -> new Making.RecipientGone();
                    case Found<Contacts.MentorContact>(var contact) ->
                        made(job, contact.person(), mission, otherForMentor(job, mission));
                };
        };
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
        return Template.CONFIRMING.contains(job.order().template()) ? new Other(mission.initiator(), null, null) : null;
    }

    private Making made(Job job, Person to, MissionContact mission, @Nullable Other other) {
        var order = job.order();
        var detail = new Detail(
                tellsAim(order.template()) ? mission.aim() : null, other, order.deadline(), action(job, mission));
        var text = writing.write(new Content(order.template(), to.language(), to.name(), mission.request(), detail));
        return new Making.Made(new Letter(
                order.id(),
                job.mission().value(),
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
                    MISSION_CANCELLED -> false;
        };
    }

    private @Nullable URI action(Job job, MissionContact mission) {
        var order = job.order();
        return switch (order.template()) {
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
                    MENTOR_FOUND,
                    MENTOR_REPLACED,
                    ACCEPTANCE_TAKEN_BACK,
                    STILL_SEARCHING,
                    SEARCH_RESUMED,
                    SEARCH_RESUMED_CHANGED,
                    DESK_TAKES_OVER,
                    MISSION_CANCELLED -> links.status(mission.trackingSecret());
            case OFFER_EXPIRED,
                    MENTOR_CONFIRMED,
                    MENTOR_WITHDRAWN,
                    MENTOR_WITHDRAWN_CANCELLED,
                    MENTOR_WITHDRAWN_CHANGED,
                    MENTOR_WITHDRAWN_BY_DESK,
                    STANDBY_AGREED,
                    STANDBY_ENDED,
                    STANDBY_STEPPED_IN,
                    DESK_CASE -> null;
        };
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
