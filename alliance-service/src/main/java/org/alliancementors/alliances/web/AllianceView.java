package org.alliancementors.alliances.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceEntry;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.alliances.Attention;
import org.alliancementors.alliances.Check;
import org.alliancementors.alliances.ContactPerson;
import org.alliancementors.alliances.Handover;
import org.alliancementors.alliances.Merge;
import org.alliancementors.contacts.Contact;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** An alliance for the desk. */
record AllianceView(
        AllianceId id,
        String name,
        PostalCode postalCode,
        String place,
        FederalState federalState,
        AllianceState state,
        boolean fictitious,
        Instant createdAt,
        List<Person> contacts,
        @Nullable Person secondContact,
        List<Member> steeringGroup,
        Language language,
        Set<Attention> attention,
        CheckView check,
        @Nullable HandoverView handover,
        @Nullable AllianceId mergedInto,
        boolean missionsMove) {

    /** Somebody who speaks for it. */
    record Person(
            String name,
            String email,
            @Nullable String phone,
            @Nullable String role) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** A member of the steering group. */
    record Member(String function, String name) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Member[…]";
        }
    }

    /** The yearly question. */
    record CheckView(
            Check.Stage stage,
            Instant confirmedAt,
            @Nullable Instant askedAt,
            @Nullable Instant nextAt) {}

    /** The latest handover; a missing outcome means that it is open. */
    record HandoverView(
            int number,
            Person next,
            Instant askedAt,
            Instant expiresAt,
            boolean oldAgreed,
            boolean newAgreed,
            Handover.@Nullable Outcome outcome) {}

    /** A line of the history. */
    record Entry(
            AllianceEntry.What what,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String detail) {

        static Entry of(AllianceEntry entry) {
            var act = entry.act();
            return new Entry(
                    entry.what(),
                    act.by(),
                    act.at(),
                    act.reason(),
                    entry.detail().isEmpty() ? null : entry.detail());
        }
    }

    /** The alliance with its version as entity tag. */
    static ResponseEntity<AllianceView> answer(Versioned found) {
        return ResponseEntity.ok().eTag(AllianceTags.of(found)).body(of(found.alliance()));
    }

    static AllianceView of(Alliance alliance) {
        var profile = alliance.profile();
        var second = profile.secondContact();
        var merge = alliance.merge();
        return new AllianceView(
                alliance.id(),
                profile.name(),
                profile.place().code(),
                profile.place().name(),
                profile.place().state(),
                alliance.state(),
                alliance.fictitious(),
                alliance.createdAt(),
                profile.contacts().stream().map(AllianceView::person).toList(),
                second == null ? null : person(second),
                profile.steeringGroup().stream()
                        .map(member -> new Member(member.function(), member.name()))
                        .toList(),
                profile.language(),
                alliance.attention(),
                check(alliance),
                handover(alliance.handover()),
                merge == null ? null : merge.into(),
                merge != null && merge.missions() == Merge.Missions.TO_MOVE);
    }

    private static CheckView check(Alliance alliance) {
        var check = alliance.check();
        var asked = !alliance.isOver() && !alliance.profile().contacts().isEmpty();
        return new CheckView(check.stage(), check.confirmedAt(), check.askedAt(), asked ? check.nextAt() : null);
    }

    private static @Nullable HandoverView handover(@Nullable Handover handover) {
        return handover == null
                ? null
                : new HandoverView(
                        handover.number(),
                        person(handover.next(), null),
                        handover.askedAt(),
                        handover.expiresAt(),
                        handover.agreed(Handover.Side.OLD),
                        handover.agreed(Handover.Side.NEW),
                        handover.outcome());
    }

    private static Person person(ContactPerson person) {
        return person(person.contact(), person.role());
    }

    private static Person person(Contact contact, @Nullable String role) {
        return new Person(contact.name(), contact.email().value(), contact.phone(), role);
    }
}
