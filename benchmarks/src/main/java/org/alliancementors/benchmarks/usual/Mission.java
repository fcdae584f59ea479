package org.alliancementors.benchmarks.usual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A mission as it is stored. */
@Document("missions")
record Mission(
        @Id String id,
        @Version @Nullable Long version,
        String kind,
        List<String> specialties,
        String postalCode,
        String format,
        LocalDate date,
        String aim,
        String language,
        String name,
        String email,
        String status,
        @Nullable String mentor,
        Instant requestedAt) {

    Mission offeredTo(String chosen) {
        return new Mission(
                id,
                version,
                kind,
                specialties,
                postalCode,
                format,
                date,
                aim,
                language,
                name,
                email,
                "OFFERED",
                chosen,
                requestedAt);
    }
}
