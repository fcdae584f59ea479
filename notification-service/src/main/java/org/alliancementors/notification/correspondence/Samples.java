package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Contacts.AllianceContact;
import org.alliancementors.notification.correspondence.Contacts.Book;
import org.alliancementors.notification.correspondence.Contacts.ContactKey;
import org.alliancementors.notification.correspondence.Contacts.Entry.Found;
import org.alliancementors.notification.correspondence.Contacts.MentorContact;
import org.alliancementors.notification.correspondence.Contacts.MissionContact;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.jspecify.annotations.Nullable;

/** A mail of each kind, and the invented people whom it is for and about. Always the same. */
final class Samples {

    /** Direction marks, emoji, line breaks in headers, markup, message arguments, what mail software takes for line breaks, 10 kB. */
    private static final String WORST =
            "\u202eevil\u202c مرحبا 👩‍👩‍👧\r\nBcc: eve@evil.example <script>alert(1)</script> \"'&amp; {0} ${1} \u760d\u760a \u0000\u2028 "
                    + "x".repeat(10_000);

    private static final MissionId MISSION = new MissionId("beispiel");
    static final MentorId MENTOR = new MentorId("beispiel");
    private static final AllianceId ALLIANCE = new AllianceId("beispiel");
    private static final AllianceId OTHER_ALLIANCE = new AllianceId("anderes-beispiel");
    static final MissionReference REFERENCE = new MissionReference("LBF-7K3M-9QXT");
    private static final int NUMBER = 1;
    static final EventId CAUSE = new EventId("samples", "beispiel", 1);
    static final Instant MADE_AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-26T13:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate MISSION_DAY = LocalDate.of(2026, 12, 1);

    private static final Recipient TO_INITIATOR = new Recipient.Initiator();
    private static final Recipient TO_MENTOR = new Recipient.Mentor(MENTOR);
    private static final Recipient TO_CONTACT = new Recipient.Contact(ContactRole.CURRENT);
    private static final Recipient TO_NEXT = new Recipient.Contact(ContactRole.NEXT);

    private static final Set<Template> WITH_DEADLINE = EnumSet.of(
            Template.PLEASE_CONFIRM,
            Template.MENTOR_ASSIGNED,
            Template.MENTOR_REMINDER,
            Template.MENTOR_REOPENED,
            Template.STANDBY_ASKED,
            Template.APPOINTMENT_PROPOSED,
            Template.APPOINTMENT_MOVE_PROPOSED);
    private static final Set<Template> CHANGES =
            EnumSet.of(Template.APPOINTMENT_MOVED, Template.PRESS_APPOINTMENT_MOVED);
    private static final Set<Template> BY_SOMEBODY = EnumSet.of(
            Template.APPOINTMENT_PROPOSED,
            Template.APPOINTMENT_MOVE_PROPOSED,
            Template.APPOINTMENT_REFUSED,
            Template.APPOINTMENT_CANCELLED);
    private static final Set<MailTemplate> ON_ONE_DAY = Set.of(
            Template.STANDBY_ASKED,
            Template.STANDBY_AGREED,
            Template.STANDBY_ENDED,
            Template.STANDBY_STEPPED_IN,
            Template.CALENDAR_CHANGED);

    private final Language language;
    private final Previews.Data data;

    Samples(Language language, Previews.Data data) {
        this.language = language;
        this.data = data;
    }

    static Job job(MailTemplate template) {
        return switch (template) {
            case Template ofMission -> job(new Subject.Mission(MISSION), mission(ofMission), order(ofMission));
            case AllianceTemplate ofAlliance ->
                job(new Subject.Alliance(ALLIANCE), alliance(ofAlliance), order(ofAlliance));
            case MentorTemplate ofMentor -> job(new Subject.Mentor(MENTOR), mentor(ofMentor), order(ofMentor));
            case DigestTemplate ofDigest ->
                job(DigestSamples.subject(ofDigest), DigestKnowledge.NOTHING, DigestSamples.order(ofDigest));
        };
    }

    private static Job job(Subject subject, Known known, MailOrder order) {
        var state = new Correspondence(subject, known, List.of(), Map.of());
        var entries = known instanceof Knowledge mission
                ? Agenda.toldBy(Mail.due(order, MADE_AT), mission, List.of())
                : List.<CalendarEntry>of();
        return new Job(() -> state, order, entries, new ClaimToken("sample"));
    }

    private static Knowledge mission(Template template) {
        var day = ON_ONE_DAY.contains(template) ? MISSION_DAY : null;
        return Knowledge.NOTHING
                .request(REFERENCE, day, Knowledge.Stage.REQUESTED)
                .offered(new Attempt(NUMBER, MENTOR, Attempt.Standing.ACCEPTED, null, null));
    }

    private static AllianceKnowledge alliance(AllianceTemplate template) {
        return template == AllianceTemplate.ALLIANCE_MERGED
                ? AllianceKnowledge.NOTHING.merged(OTHER_ALLIANCE)
                : AllianceKnowledge.NOTHING;
    }

    private static MentorKnowledge mentor(MentorTemplate template) {
        return MentorKnowledge.NOTHING.published(List.of(new MentorNotice(template.kind(), NUMBER, day(template))));
    }

    private static @Nullable LocalDate day(MentorTemplate template) {
        return switch (template) {
            case PROFILE_CHECK, PROFILE_CHECK_REMINDER, TRAINING_ENDS, MENTOR_PAUSED_UNTIL, MENTOR_LEAVING -> DAY;
            case PROFILE_PUBLISHED, MENTOR_PAUSED, MENTOR_RETURNED, LOGIN_LINK, MENTOR_LEFT -> null;
        };
    }

    private static MailOrder order(Template template) {
        var recipient = recipients(template).getFirst();
        return new MailOrder(
                MailId.of(CAUSE, template, recipient),
                template,
                recipient,
                NUMBER,
                NUMBER,
                matter(template),
                CAUSE,
                MADE_AT,
                WITH_DEADLINE.contains(template) ? DEADLINE : null);
    }

    private static MailOrder order(AllianceTemplate template) {
        return MailOrder.numbered(
                CAUSE, template, recipients(template).getFirst(), NUMBER, MADE_AT, deadline(template));
    }

    private static MailOrder order(MentorTemplate template) {
        return MailOrder.numbered(CAUSE, template, TO_MENTOR, NUMBER, MADE_AT, deadline(template));
    }

    private static @Nullable Instant deadline(MentorTemplate template) {
        if (template == MentorTemplate.LOGIN_LINK) {
            return MADE_AT.plus(Links.LOGIN);
        }
        return template.kind() == NoticeKind.PROFILE_CHECK ? DEADLINE : null;
    }

    private static @Nullable Instant deadline(AllianceTemplate template) {
        return switch (template) {
            case ALLIANCE_CHECK, ALLIANCE_CHECK_REMINDER, HANDOVER_ASKED_OLD, HANDOVER_ASKED_NEW -> DEADLINE;
            case ALLIANCE_DORMANT,
                    HANDOVER_COMPLETED_OLD,
                    HANDOVER_COMPLETED_NEW,
                    HANDOVER_LAPSED,
                    HANDOVER_TAKEN_BACK,
                    HANDOVER_REFUSED,
                    ALLIANCE_MERGED -> null;
        };
    }

    private static @Nullable Matter matter(Template template) {
        if (template.phase() != Template.Phase.APPOINTMENTS) {
            return null;
        }
        return new Matter(
                new AppointmentId("t4c7n2"),
                NUMBER,
                new Meeting(
                        AppointmentKind.EVENT,
                        Format.ON_SITE,
                        DEADLINE,
                        DEADLINE.plus(Duration.ofHours(2)),
                        new PostalCode("37176")),
                CHANGES.contains(template) ? DEADLINE.minus(Duration.ofDays(2)) : null,
                BY_SOMEBODY.contains(template) ? Party.MENTOR : null);
    }

    static List<Recipient> recipients(MailTemplate template) {
        return switch (template) {
            case Template ofMission -> recipients(ofMission);
            case AllianceTemplate ofAlliance -> recipients(ofAlliance);
            case MentorTemplate _ -> List.of(TO_MENTOR);
            case DigestTemplate ofDigest -> List.of(DigestSamples.recipient(ofDigest));
        };
    }

    private static List<Recipient> recipients(Template template) {
        return switch (template) {
            case PLEASE_CONFIRM,
                    STATUS_LINK,
                    REQUEST_RECEIVED,
                    MENTOR_FOUND,
                    MENTOR_REPLACED,
                    ACCEPTANCE_TAKEN_BACK,
                    STILL_SEARCHING,
                    SEARCH_RESUMED,
                    SEARCH_RESUMED_CHANGED,
                    DESK_TAKES_OVER,
                    MISSION_CANCELLED,
                    APPOINTMENT_REOPENED,
                    FEEDBACK_ASKED,
                    FEEDBACK_REMINDER,
                    FOLLOW_UP_3,
                    FOLLOW_UP_12 -> List.of(TO_INITIATOR);
            case MENTOR_ASSIGNED,
                    MENTOR_REMINDER,
                    OFFER_EXPIRED,
                    MENTOR_CONFIRMED,
                    MENTOR_REOPENED,
                    MENTOR_WITHDRAWN,
                    MENTOR_WITHDRAWN_CANCELLED,
                    MENTOR_WITHDRAWN_CHANGED,
                    MENTOR_WITHDRAWN_BY_DESK,
                    STANDBY_ASKED,
                    STANDBY_AGREED,
                    STANDBY_ENDED,
                    STANDBY_STEPPED_IN,
                    REPORT_ASKED,
                    REPORT_REMINDER -> List.of(TO_MENTOR);
            case APPOINTMENT_PROPOSED,
                    APPOINTMENT_MOVE_PROPOSED,
                    APPOINTMENT_REFUSED,
                    APPOINTMENT_SCHEDULED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CANCELLED,
                    CALENDAR_CHANGED -> List.of(TO_INITIATOR, TO_MENTOR);
            case DESK_CASE -> List.of(new Recipient.Desk());
            case PRESS_APPOINTMENT, PRESS_APPOINTMENT_MOVED, PRESS_APPOINTMENT_CANCELLED ->
                List.of(new Recipient.MediaOffice());
        };
    }

    private static List<Recipient> recipients(AllianceTemplate template) {
        return switch (template) {
            case ALLIANCE_CHECK,
                    ALLIANCE_CHECK_REMINDER,
                    ALLIANCE_DORMANT,
                    HANDOVER_ASKED_OLD,
                    HANDOVER_COMPLETED_NEW,
                    ALLIANCE_MERGED -> List.of(TO_CONTACT);
            case HANDOVER_ASKED_NEW -> List.of(TO_NEXT);
            case HANDOVER_COMPLETED_OLD -> List.of(new Recipient.Contact(ContactRole.PREVIOUS));
            case HANDOVER_LAPSED, HANDOVER_TAKEN_BACK, HANDOVER_REFUSED -> List.of(TO_CONTACT, TO_NEXT);
        };
    }

    /** What would be known when it is written. */
    Briefing briefing(MailTemplate template) {
        return DigestSamples.briefing(book(template), data);
    }

    /** What the owners of contact data would say. */
    private Book book(MailTemplate template) {
        var request = new Request(
                REFERENCE,
                MissionKind.FOUNDING,
                Format.ON_SITE,
                new Period(MISSION_DAY, MISSION_DAY.plusDays(ON_ONE_DAY.contains(template) ? 0 : 11)),
                new PostalCode("37176"),
                typed("Nörten-Hardenberg"),
                40);
        var mission = new MissionContact(
                person("Ina Itter", "ina.itter@buendnis.example", null),
                request,
                typed("Wir gründen ein Bündnis.\n\nWo fangen wir an?"),
                "beispiel");
        var mentor = new MentorContact(
                person("Greta Ahorn", "greta.ahorn@mentoren.example", "0551 123456"),
                typed("Wolfsburg"),
                typed("Kommune"));
        return new Book(
                Map.of(MISSION, new Found<>(mission)),
                Map.of(MENTOR, new Found<>(mentor)),
                Map.of(
                        ContactKey.current(ALLIANCE),
                        contact("Ina Itter", "Bündnis Nörten-Hardenberg"),
                        new ContactKey(ALLIANCE, ContactRole.NEXT, NUMBER),
                        contact("Uwe Ulme", "Bündnis Nörten-Hardenberg"),
                        new ContactKey(ALLIANCE, ContactRole.PREVIOUS, NUMBER),
                        contact("Pia Pappel", "Bündnis Nörten-Hardenberg"),
                        ContactKey.current(OTHER_ALLIANCE),
                        contact("Edda Eibe", "Bündnis Leinetal")));
    }

    private Found<AllianceContact> contact(String name, String alliance) {
        return new Found<>(new AllianceContact(person(name, "kontakt@buendnis.example", null), typed(alliance)));
    }

    private Person person(String name, String email, @Nullable String phone) {
        return new Person(typed(name), email, phone, language);
    }

    private String typed(String usual) {
        return switch (data) {
            case USUAL -> usual;
            case WORST -> WORST;
        };
    }
}
