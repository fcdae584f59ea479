package org.alliancementors.benchmarks.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;

/**
 * So many mentors that the search never has to wait for one: each with three specialties, all formats, the largest capacity, and as
 * far as they need to go.
 */
final class Supply {

    /** The most that mentor-service takes. */
    static final int CAPACITY = 50;

    static final int RADIUS_KM = 400;

    private static final int SPECIALTIES = 3;

    private final long seed;
    private final List<Place> places;

    Supply(long seed) {
        this.seed = seed;
        var known = Places.load();
        this.places = IntStream.range(0, 100_000)
                .mapToObj(code -> known.find(new PostalCode("%05d".formatted(code))))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A mentor.
     *
     * @param id stable for the same seed
     * @param place where they live
     */
    record Mentor(String id, Place place, List<String> specialties) {

        String email() {
            return id + "@mentoren.example";
        }
    }

    List<Mentor> mentors(int count) {
        var random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> mentor(i, random)).toList();
    }

    private Mentor mentor(int number, Random random) {
        Set<String> specialties = new LinkedHashSet<>();
        while (specialties.size() < SPECIALTIES) {
            specialties.add(specialty(random));
        }
        return new Mentor(
                String.format(Locale.ROOT, "mentor-%06d", number), place(random), new ArrayList<>(specialties));
    }

    Place place(Random random) {
        return places.get(random.nextInt(places.size()));
    }

    String specialty(Random random) {
        Specialty[] all = Specialty.values();
        return all[random.nextInt(all.length)].name();
    }

    /** The list that mentor-service imports. */
    static String csv(List<Mentor> mentors) {
        var lines = new StringBuilder(
                "id,first,last,plz,town,land,lat,lon,cohort,specialties,formats,maxActive,radiusKm,org,email\n");
        for (Mentor mentor : mentors) {
            Place place = mentor.place();
            lines.append(String.format(
                    Locale.ROOT,
                    "%s,Jo,Lehmann,%s,Ort,%s,%.4f,%.4f,2011-start,\"%s\",\"VOR_ORT,TELEFON,ONLINE\",%d,%d,Kreis,%s%n",
                    mentor.id(),
                    place.code().value(),
                    place.state(),
                    place.latitude(),
                    place.longitude(),
                    String.join(",", mentor.specialties()),
                    CAPACITY,
                    RADIUS_KM,
                    mentor.email()));
        }
        return lines.toString();
    }
}
