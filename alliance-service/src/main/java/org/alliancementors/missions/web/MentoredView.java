package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.contacts.Contact;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor sees of their mission.
 *
 * @param id its identity
 * @param reference what people quote
 * @param status where it stands
 * @param kind what was asked for
 * @param aim what the mission shall achieve
 * @param place where, by name
 * @param postalCode where
 * @param format how to meet
 * @param when on which days
 * @param appointments when to meet, oldest first
 * @param reportAsked since when the report is asked for, or null while it is not
 * @param contact who asked; only for a mentor who is logged in, and only while the mission runs: links are passed on
 */
record MentoredView(
        MissionId id,
        MissionReference reference,
        MissionStatus status,
        MissionKind kind,
        String aim,
        String place,
        PostalCode postalCode,
        Format format,
        Period when,
        List<AppointmentView> appointments,
        @Nullable Instant reportAsked,
        @Nullable ContactView contact) {

    /**
     * Somebody who can be reached.
     *
     * @param name their name
     * @param email their mail address
     * @param phone their telephone, or null
     */
    record ContactView(String name, String email, @Nullable String phone) {

        private static ContactView of(Contact contact) {
            return new ContactView(contact.name(), contact.email().value(), contact.phone());
        }

        /** Says that there is somebody, not who: a log must not hold it. */
        @Override
        public String toString() {
            return "ContactView[…]";
        }
    }

    /** By the link of a mail: nothing about who asked. */
    static MentoredView byLink(Mission mission) {
        return view(mission, null);
    }

    /** For its mentor, who is logged in. */
    static MentoredView forMentor(Mission mission) {
        boolean running = mission.status() == MissionStatus.ACCEPTED;
        return view(mission, running ? ContactView.of(mission.particulars().contact()) : null);
    }

    private static MentoredView view(Mission mission, @Nullable ContactView contact) {
        var wish = mission.wish();
        return new MentoredView(
                mission.id(),
                mission.reference(),
                mission.status(),
                wish.kind(),
                mission.particulars().aim(),
                wish.place().name(),
                wish.place().code(),
                wish.format(),
                wish.when(),
                AppointmentView.all(mission, Party.MENTOR),
                reportAsked(mission.progress().history()),
                contact);
    }

    private static @Nullable Instant reportAsked(List<HistoryEntry> history) {
        var given = history.stream().anyMatch(entry -> entry.what() == Happening.REPORT_GIVEN);
        return given
                ? null
                : history.stream()
                        .filter(entry -> entry.what() == Happening.REPORT_ASKED)
                        .map(HistoryEntry::at)
                        .findFirst()
                        .orElse(null);
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "MentoredView[reference=%s, status=%s]".formatted(reference, status);
    }
}
