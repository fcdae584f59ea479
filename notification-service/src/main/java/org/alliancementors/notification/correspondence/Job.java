package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Correspondences.Held;
import org.alliancementors.notification.preferences.Reader;

/**
 * A mail that this instance has claimed.
 *
 * @param held its correspondence as it was when it was claimed
 * @param order what it is
 * @param entries what it tells the recipient's calendar
 * @param token the claim
 */
record Job(Held held, MailOrder order, List<CalendarEntry> entries, ClaimToken token) {

    /** What the mail is about. */
    Subject subject() {
        return held.state().subject();
    }

    /** What was known when it was claimed. */
    Known known() {
        return held.state().known();
    }

    /** The mail's id. */
    MailId id() {
        return order.id();
    }

    /** Whose preferences count; nobody's for offices, and for contacts of an alliance who do not coordinate it at present. */
    Optional<Reader> reader() {
        return Readers.of(held.state(), order);
    }

    /** What it gathers, if it is a digest. */
    Stream<DigestKnowledge.Item> gathered() {
        var number = order.attempt();
        return known() instanceof DigestKnowledge digests && number != null ? digests.of(number) : Stream.empty();
    }

    /** The mission that the mail is about. */
    MissionId mission() {
        if (subject() instanceof Subject.Mission(var mission)) {
            return mission;
        }
        throw new IllegalStateException("%s is no mission".formatted(subject()));
    }

    /** The contacts of alliances whom the mail is for or whose alliance it names. */
    Stream<Contacts.ContactKey> contacts() {
        if (!(subject() instanceof Subject.Alliance(var alliance) && known() instanceof AllianceKnowledge ofAlliance)) {
            return Stream.empty();
        }
        var own = order.recipient() instanceof Recipient.Contact(var role)
                ? Stream.of(contact(alliance, role))
                : Stream.<Contacts.ContactKey>empty();
        return Stream.concat(own, Stream.ofNullable(ofAlliance.mergedInto()).map(Contacts.ContactKey::current));
    }

    /** A contact of the alliance, as it is meant in this mail. */
    Contacts.ContactKey contact(AllianceId alliance, ContactRole role) {
        return switch (role) {
            case CURRENT -> Contacts.ContactKey.current(alliance);
            case PREVIOUS, NEXT -> new Contacts.ContactKey(alliance, role, order.attempt());
        };
    }

    /** The mentors whom the mail is for or speaks of by name. */
    Stream<MentorId> mentors() {
        return Stream.concat(recipientMentor().stream(), namedMentor().stream());
    }

    Optional<MentorId> recipientMentor() {
        return order.recipient() instanceof Recipient.Mentor(var mentor) ? Optional.of(mentor) : Optional.empty();
    }

    /** The mentor whom the mail gives to the initiator. */
    Optional<MentorId> namedMentor() {
        var attempt = order.attempt();
        return order.template() instanceof Template template
                        && Template.NAMING.contains(template)
                        && attempt != null
                        && known() instanceof Knowledge ofMission
                ? ofMission.attempt(attempt).map(Attempt::mentor)
                : Optional.empty();
    }
}
