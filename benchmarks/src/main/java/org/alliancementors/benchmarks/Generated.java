package org.alliancementors.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Wish;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;

/**
 * Mentors and demand from a seed: places are German postal codes, specialties as frequent as among the mentors of the
 * demonstration, a tenth has absences, a twentieth an alliance of their own.
 */
final class Generated {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int[] RADII = {50, 80, 100, 120, 150, 200, 250, 300};

    private final Random random;
    private final List<Place> places;
    private final List<Specialty> frequent;

    Generated(long seed) {
        this.random = new Random(seed);
        var known = Places.load();
        this.places = IntStream.range(0, 100_000)
                .mapToObj(code -> known.find(new PostalCode("%05d".formatted(code))))
                .flatMap(Optional::stream)
                .toList();
        this.frequent = frequencies();
    }

    /** Every mention of a specialty in the demonstration's list of mentors. */
    private static List<Specialty> frequencies() {
        try (InputStream csv = Generated.class.getResourceAsStream("/demo/mentors.csv")) {
            if (csv == null) {
                throw new IllegalStateException("/demo/mentors.csv is not on the class path");
            }
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> codes = new LinkedHashSet<>();
            Arrays.stream(Specialty.values()).forEach(specialty -> codes.add(specialty.name()));
            return Arrays.stream(text.split("[^A-Z_]+"))
                    .filter(codes::contains)
                    .map(Specialty::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Profile mentor() {
        Place place = place();
        List<Specialty> specialties = specialties(2 + random.nextInt(3));
        int main = 1 + random.nextInt(2);
        return new Profile(
                new MentorId(new UUID(random.nextLong(), random.nextLong()).toString()),
                Set.copyOf(specialties.subList(0, main)),
                Set.copyOf(specialties.subList(main, specialties.size())),
                formats(),
                place.state(),
                new org.alliancementors.matching.fit.Place(place.latitude(), place.longitude()),
                RADII[random.nextInt(RADII.length)],
                1 + random.nextInt(4),
                random.nextInt(10) > 0 ? List.of() : List.of(period(30)),
                random.nextInt(20) > 0 ? Set.of() : Set.of(alliance()));
    }

    List<Profile> mentors(int count) {
        return IntStream.range(0, count).mapToObj(i -> mentor()).toList();
    }

    Wish wish(Format format) {
        Place place = place();
        return new Wish(
                new MissionReference("LBF-ABCD-EFGH"),
                alliance(),
                List.of(MissionKind.values()).get(random.nextInt(MissionKind.values().length)),
                specialties(1 + random.nextInt(3)),
                format,
                period(14),
                place.code(),
                place.state(),
                new org.alliancementors.matching.fit.Place(place.latitude(), place.longitude()),
                null,
                null,
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    Search search(Format format) {
        return new Search(wish(format), Map.of(), TODAY);
    }

    List<Search> searches(Format format, int count) {
        return IntStream.range(0, count).mapToObj(i -> search(format)).toList();
    }

    private Set<Format> formats() {
        var formats = EnumSet.noneOf(Format.class);
        for (Format format : Format.values()) {
            if (random.nextInt(10) < 7) {
                formats.add(format);
            }
        }
        return formats.isEmpty() ? EnumSet.of(Format.PHONE) : formats;
    }

    private List<Specialty> specialties(int count) {
        Set<Specialty> chosen = new LinkedHashSet<>();
        while (chosen.size() < count) {
            chosen.add(frequent.get(random.nextInt(frequent.size())));
        }
        return new ArrayList<>(chosen);
    }

    private Place place() {
        return places.get(random.nextInt(places.size()));
    }

    private AllianceId alliance() {
        return new AllianceId("alliance-" + random.nextInt(600));
    }

    private Period period(int days) {
        LocalDate from = TODAY.plusDays(20 + random.nextInt(200));
        return new Period(from, from.plusDays(random.nextInt(days)));
    }
}
