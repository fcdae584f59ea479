package org.alliancementors.matching.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;

/** Wishes for tests: a founding in Nörten-Hardenberg, and variations of it. */
public record WishFixture(Wish wish) {

    /** Monday, 2 March 2026, 10 o'clock in Berlin. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    /** The same day. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The founding in Nörten-Hardenberg. */
    public static WishFixture anyWish() {
        return new WishFixture(new Wish(
                new MissionReference("LBF-ABCD-EFGH"),
                null,
                MissionKind.FOUNDING,
                List.of(Specialty.GRUENDUNG),
                Format.ON_SITE,
                new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 24)),
                new PostalCode("37176"),
                FederalState.NI,
                new Place(51.6339, 9.9494),
                null,
                null,
                MONDAY));
    }

    /** With other specialties. */
    public WishFixture wishing(Specialty... specialties) {
        return new WishFixture(new Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                Arrays.asList(specialties),
                wish.format(),
                wish.when(),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                wish.stateWish(),
                wish.requestedAt()));
    }

    /** In another format. */
    public WishFixture meeting(Format format) {
        return new WishFixture(new Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                format,
                wish.when(),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                wish.stateWish(),
                wish.requestedAt()));
    }

    /** At another place. */
    public WishFixture at(double latitude, double longitude) {
        return new WishFixture(new Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                wish.when(),
                wish.postalCode(),
                wish.state(),
                new Place(latitude, longitude),
                wish.preferredMentor(),
                wish.stateWish(),
                wish.requestedAt()));
    }

    /** On other days. */
    public WishFixture on(Period when) {
        return new WishFixture(new Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                when,
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                wish.stateWish(),
                wish.requestedAt()));
    }

    /** With a preferred mentor. */
    public WishFixture preferring(String mentor) {
        return new WishFixture(new Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                wish.when(),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                new MentorId(mentor),
                wish.stateWish(),
                wish.requestedAt()));
    }

    /** Of this alliance. */
    public WishFixture of(String alliance) {
        return new WishFixture(new Wish(
                wish.reference(),
                new AllianceId(alliance),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                wish.when(),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                wish.stateWish(),
                wish.requestedAt()));
    }

    /** With a mentor from the same or another federal state. */
    public WishFixture from(StateWish stateWish) {
        return new WishFixture(new Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                wish.when(),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                stateWish,
                wish.requestedAt()));
    }

    /** Nobody ruled out yet. */
    public Search search() {
        return new Search(wish, Map.of(), TODAY);
    }

    /** With somebody ruled out. */
    public Search rulingOut(String mentor, Exclusion why) {
        return new Search(wish, Map.of(new MentorId(mentor), why), TODAY);
    }
}
