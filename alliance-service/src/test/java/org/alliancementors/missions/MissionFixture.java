package org.alliancementors.missions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.places.Place;

/** Missions in every state, reached by commands and news only. */
public final class MissionFixture {

    /** A Monday noon in Germany. */
    public static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    /** Somebody who is asked. */
    public static final MentorId MENTOR = new MentorId("M07");

    /** Somebody who stands by. */
    public static final MentorId STANDBY = new MentorId("M11");

    /** Nörten-Hardenberg. */
    public static final Place NOERTEN =
            new Place(new PostalCode("37176"), "Nörten-Hardenberg", FederalState.NI, 51.6339, 9.9494);

    private MissionFixture() {}

    /** What a founding in Nörten-Hardenberg asks for. */
    public static Wish anyWish() {
        return new Wish(
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG, Specialty.MODERATION),
                NOERTEN,
                Format.ON_SITE,
                new Period(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 20)),
                new MentorId("M01"),
                null,
                new AllianceId("A01"));
    }

    /** The same, online on a fixed day and with somebody from elsewhere. */
    public static Wish amendedWish() {
        return new Wish(
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG, Specialty.MODERATION),
                NOERTEN,
                Format.ONLINE,
                new Period(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 12)),
                new MentorId("M01"),
                StateWish.OTHER,
                new AllianceId("A01"));
    }

    /** What leads from {@link #anyWish} to {@link #amendedWish}. */
    public static WishDraft amendedDraft() {
        return new WishDraft(
                "FOUNDING", List.of("GRUENDUNG", "MODERATION"), "37176", "ONLINE", "2026-05-12", null, "M01", "OTHER");
    }

    /** What only the people concerned may read. */
    public static Particulars anyParticulars() {
        return new Particulars(
                "Wir möchten ein Bündnis gründen.\nWer hilft uns?",
                80,
                Language.DE,
                false,
                new Contact("Ina Itter", new EmailAddress("ina.itter@buendnis.example"), "+49 5503 8080"),
                new Contact("Uwe Ulme", new EmailAddress("uwe.ulme@buendnis.example"), null));
    }

    /** Anybody from the public. */
    public static Origin fromThePublic() {
        return new Origin("portal", false, "hash-1");
    }

    /** The desk itself. */
    public static Origin fromTheDesk() {
        return new Origin("desk", true, "hash-1");
    }

    /** Just begun by this client. */
    public static Decided<Mission> begun(String id, Origin origin) {
        var mission = new MissionId(id);
        return Mission.begin(
                mission, References.derive(mission, 0), origin, new MissionRequest(anyWish(), anyParticulars()), NOW);
    }

    /** A mission that nobody has moved on for two days. */
    public static Mission begunLongAgo(String id) {
        var mission = new MissionId(id);
        return Mission.begin(
                        mission,
                        References.derive(mission, 0),
                        fromTheDesk(),
                        new MissionRequest(anyWish(), anyParticulars()),
                        NOW.minus(Duration.ofDays(2)))
                .mission();
    }

    /** A mission in that state. */
    public static Mission anyMission(MissionStatus status) {
        return anyMission("mission-1", status);
    }

    /** A mission of that id in that state. */
    public static Mission anyMission(String id, MissionStatus status) {
        var searching = begun(id, fromTheDesk()).mission();
        return switch (status) {
            case SUBMITTED -> begun(id, fromThePublic()).mission();
            case SEARCHING -> searching;
            case OFFERED -> searching.on(offered(1, 1));
            case ACCEPTED -> searching.on(offered(1, 1)).on(accepted(2, 1));
            case AT_DESK -> searching.on(unmatched(1));
            case COMPLETED ->
                anyMission(id, MissionStatus.ACCEPTED)
                        .after(new MissionFact.Completed(MENTOR, MissionFact.Completed.How.REPORTED, null, NOW));
            case CANCELLED -> searching.cancel(CancellationReason.BY_DESK, NOW).mission();
        };
    }

    /** A mentor was asked, an hour per event after {@link #NOW}. */
    public static AssignmentNews offered(long seq, int attempt) {
        return new AssignmentNews.Offered(
                seq, at(seq), new Offer(attempt, MENTOR, at(seq).plus(Duration.ofDays(3))), Map.of("round", "r1"));
    }

    /** The mentor said yes. */
    public static AssignmentNews accepted(long seq, int attempt) {
        return new AssignmentNews.Accepted(seq, at(seq), attempt, MENTOR);
    }

    /** The attempt was left. */
    public static AssignmentNews left(long seq, int attempt, Cause cause) {
        return new AssignmentNews.Left(seq, at(seq), attempt, MENTOR, cause, "NO_TIME");
    }

    /** The yes was taken back. */
    public static AssignmentNews reopened(long seq, int attempt) {
        return new AssignmentNews.Reopened(seq, at(seq), new Offer(attempt, MENTOR, at(1).plus(Duration.ofDays(3))));
    }

    /** Somebody was asked to stand by. */
    public static AssignmentNews standbyAsked(long seq, int number) {
        return new AssignmentNews.StandbyAsked(
                seq, at(seq), new Standby(number, STANDBY, at(seq), at(seq).plus(Duration.ofDays(3)), null));
    }

    /** They agreed. */
    public static AssignmentNews standbyAgreed(long seq, int number) {
        return new AssignmentNews.StandbyAgreed(seq, at(seq), number, STANDBY);
    }

    /** They do not stand by. */
    public static AssignmentNews standbyEnded(long seq, int number) {
        return new AssignmentNews.StandbyEnded(seq, at(seq), number, STANDBY, "DECLINED");
    }

    /** They are the mentor. */
    public static AssignmentNews steppedIn(long seq, int attempt) {
        return new AssignmentNews.SteppedIn(seq, at(seq), attempt, STANDBY);
    }

    /** A mission with a mentor and a second one who stands by. */
    public static Mission withAStandby(String id) {
        return anyMission(id, MissionStatus.ACCEPTED).on(standbyAsked(3, 1)).on(standbyAgreed(4, 1));
    }

    /** Nobody can be asked. */
    public static AssignmentNews unmatched(long seq) {
        return new AssignmentNews.Unmatched(seq, at(seq), 0, Map.of("RADIUS", "3"));
    }

    /** When the event of that number happens. */
    public static Instant at(long seq) {
        return NOW.plus(Duration.ofHours(seq));
    }

    /** A request that passes every check at {@link #NOW}. */
    public static MissionDraft anyDraft() {
        return new MissionDraft(
                "FOUNDING",
                List.of("GRUENDUNG", "MODERATION"),
                "37176",
                "ON_SITE",
                null,
                new MissionDraft.Window("2026-05-12", "2026-05-20"),
                80,
                "Wir möchten ein Bündnis gründen.\nWer hilft uns?",
                "M01",
                null,
                "A01",
                "DE",
                null,
                new MissionDraft.Person("Ina Itter", "ina.itter@buendnis.example", "+49 5503 8080"),
                new MissionDraft.Person("Uwe Ulme", "uwe.ulme@buendnis.example", null));
    }
}
