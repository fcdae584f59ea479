package org.alliancementors.matching.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;

/** Profiles for tests: anybody with variations, and the 32 of the programme. */
public record MentorFixture(Profile profile) {

    /** Somebody in Kassel who founds alliances and has two places. */
    public static MentorFixture anyMentor() {
        return anyMentor("any");
    }

    /** The same under this id. */
    public static MentorFixture anyMentor(String id) {
        return new MentorFixture(new Profile(
                new MentorId(id),
                Set.of(Specialty.GRUENDUNG),
                Set.of(Specialty.MODERATION),
                Set.of(Format.ON_SITE, Format.PHONE),
                FederalState.HE,
                new Place(51.3172, 9.4908),
                150,
                2,
                List.of(),
                Set.of()));
    }

    /** All rows of mentors.csv; the first specialty is the main one, as the import has it. */
    public static List<Profile> programme() {
        try (var csv = MentorFixture.class.getResourceAsStream("/mentors.csv")) {
            if (csv == null) {
                throw new IllegalStateException("mentors.csv is not among the test resources");
            }
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(MentorFixture::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile row(String line) {
        String[] quoted = line.split("\"");
        String[] head = quoted[0].split(",");
        List<Specialty> specialties =
                Arrays.stream(quoted[1].split(",")).map(Specialty::valueOf).toList();
        var formats = EnumSet.noneOf(Format.class);
        for (String format : quoted[3].split(",")) {
            formats.add(
                    switch (format) {
                        case "VOR_ORT" -> Format.ON_SITE;
                        case "TELEFON" -> Format.PHONE;
                        default -> Format.ONLINE;
                    });
        }
        String[] tail = quoted[4].split(",");
        return new Profile(
                new MentorId(head[0]),
                Set.of(specialties.getFirst()),
                Set.copyOf(specialties.subList(1, specialties.size())),
                formats,
                FederalState.valueOf(head[5]),
                new Place(Double.parseDouble(head[6]), Double.parseDouble(head[7])),
                Integer.parseInt(tail[2]),
                Integer.parseInt(tail[1]),
                List.of(),
                Set.of());
    }

    /** With other main and no side specialties. */
    public MentorFixture specialisedIn(Specialty... main) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                Set.of(main),
                Set.of(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                profile.ownAlliances()));
    }

    /** With other formats. */
    public MentorFixture working(Format... formats) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                Set.of(formats),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                profile.ownAlliances()));
    }

    /** With another place and radius. */
    public MentorFixture at(double latitude, double longitude, int radiusKm) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                new Place(latitude, longitude),
                radiusKm,
                profile.capacity(),
                profile.absences(),
                profile.ownAlliances()));
    }

    /** With another capacity. */
    public MentorFixture withCapacity(int capacity) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                capacity,
                profile.absences(),
                profile.ownAlliances()));
    }

    /** Away in these periods. */
    public MentorFixture away(Period... absences) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                List.of(absences),
                profile.ownAlliances()));
    }

    /** With a substitute; to be named last. */
    public MentorFixture substitutedBy(String mentor) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                profile.ownAlliances(),
                new MentorId(mentor)));
    }

    /** A member of this alliance. */
    public MentorFixture memberOf(String alliance) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                Set.of(new AllianceId(alliance))));
    }

    /** Living in another federal state; the place stays. */
    public MentorFixture livingIn(FederalState state) {
        return new MentorFixture(new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                state,
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                profile.ownAlliances()));
    }

    /** Open, with nothing held. */
    public Candidate candidate() {
        return candidate(0);
    }

    /** Open, with so many places held. */
    public Candidate candidate(int held) {
        return new Candidate(profile, true, held);
    }
}
