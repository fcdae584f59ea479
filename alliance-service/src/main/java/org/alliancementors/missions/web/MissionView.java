package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.contacts.Contact;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.missions.CancellationReason;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Offer;
import org.alliancementors.missions.Particulars;
import org.alliancementors.missions.Standby;
import org.alliancementors.missions.Unreachable;
import org.alliancementors.missions.Waiting;
import org.jspecify.annotations.Nullable;

/** A mission for the desk: whole with contact, texts and history, or without them for a list. */
record MissionView(
        MissionId id,
        MissionReference reference,
        MissionStatus status,
        Instant since,
        Instant lastProgressAt,
        boolean waitingAtDesk,
        @Nullable Instant waitingFrom,
        Waiting.@Nullable What waitingFor,
        @Nullable Instant confirmBefore,
        @Nullable CancellationReason cancelledFor,
        String client,
        Asked asked,
        @Nullable Person contact,
        @Nullable Person secondContact,
        @Nullable Offer offer,
        @Nullable Standby standby,
        @Nullable Unreachable initiatorUnreachable,
        @Nullable List<HistoryEntry> history) {

    /** What was asked for. */
    record Asked(
            MissionKind kind,
            List<Specialty> specialties,
            PostalCode postalCode,
            String place,
            FederalState state,
            Format format,
            Period when,
            @Nullable MentorId preferredMentor,
            @Nullable StateWish stateWish,
            @Nullable AllianceId alliance,
            @Nullable Integer audience,
            Language language,
            boolean pressWanted,
            @Nullable String aim) {}

    /** Who asked, or stands in for them. */
    record Person(String name, String email, @Nullable String phone) {

        private static @Nullable Person of(@Nullable Contact contact) {
            return contact == null
                    ? null
                    : new Person(contact.name(), contact.email().value(), contact.phone());
        }

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** With contact, texts and history. */
    static MissionView whole(Mission mission, Instant now) {
        return view(mission, now, mission.particulars(), mission.progress().history());
    }

    /** Without what a list does not need: contact, texts and history. */
    static MissionView summary(Mission mission, Instant now) {
        return view(mission, now, null, null);
    }

    private static MissionView view(
            Mission mission, Instant now, @Nullable Particulars shown, @Nullable List<HistoryEntry> history) {
        var wish = mission.wish();
        var progress = mission.progress();
        var waiting = mission.waiting().filter(found -> !now.isBefore(found.from()));
        return new MissionView(
                mission.id(),
                mission.reference(),
                progress.status(),
                progress.since(),
                progress.lastProgressAt(),
                waiting.isPresent(),
                waiting.map(Waiting::from).orElse(null),
                waiting.map(Waiting::what).orElse(null),
                progress.confirmBefore(),
                progress.cancelledFor(),
                mission.origin().client(),
                new Asked(
                        wish.kind(),
                        wish.specialties(),
                        wish.place().code(),
                        wish.place().name(),
                        wish.place().state(),
                        wish.format(),
                        wish.when(),
                        wish.preferredMentor(),
                        wish.stateWish(),
                        wish.alliance(),
                        mission.particulars().audience(),
                        mission.particulars().language(),
                        mission.particulars().pressWanted(),
                        shown == null ? null : shown.aim()),
                shown == null ? null : Person.of(shown.contact()),
                shown == null ? null : Person.of(shown.secondContact()),
                progress.offer(),
                progress.standby(),
                progress.unreachable(),
                history);
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "MissionView[id=%s, status=%s]".formatted(id, status);
    }
}
