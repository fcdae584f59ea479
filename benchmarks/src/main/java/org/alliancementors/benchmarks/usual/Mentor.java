package org.alliancementors.benchmarks.usual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A mentor as they are stored, with the places that are left. */
@Document("mentors")
record Mentor(
        @Id String id,
        @Version @Nullable Long version,
        String email,
        List<String> specialties,
        double latitude,
        double longitude,
        int radiusKm,
        int free) {

    Mentor withOnePlaceLess() {
        return new Mentor(id, version, email, specialties, latitude, longitude, radiusKm, free - 1);
    }
}
