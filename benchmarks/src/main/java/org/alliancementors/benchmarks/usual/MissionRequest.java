package org.alliancementors.benchmarks.usual;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;

/** A request as it comes in; the same JSON as ours. */
record MissionRequest(
        @NotBlank String kind,
        @NotEmpty List<String> specialties,
        @Pattern(regexp = "[0-9]{5}") String postalCode,
        @NotBlank String format,
        @NotNull LocalDate date,
        @NotBlank String aim,
        @NotBlank String language,
        @NotNull @Valid Contact contact) {

    /** Who asks. */
    record Contact(@NotBlank String name, @Email String email) {}
}
