package org.alliancementors.notification.correspondence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.alliancementors.notification.correspondence.BounceReport;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.Codes;
import org.alliancementors.notification.correspondence.ReceivingBounces;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mail provider reports what came back. Sending it again changes nothing. */
@RestController
class BouncesController {

    private final ReceivingBounces receiving;
    private final InstantSource clock;

    BouncesController(ReceivingBounces receiving, InstantSource clock) {
        this.receiving = receiving;
        this.clock = clock;
    }

    /** What came back. */
    record Bounces(
            @NotEmpty(message = "is missing: give at least one report")
            @Size(max = 200, message = "are too many: send at most 200 at a time")
            List<@NotNull(message = "is missing") @Valid Bounce> reports) {}

    /**
     * One mail that came back.
     *
     * @param messageId of our mail
     * @param kind whether for good
     * @param status enhanced status code (RFC 3463), or null
     * @param diagnostic words of the receiving server, of which only codes are kept, or null
     * @param at when it was found out, or null for now
     */
    record Bounce(
            @NotBlank(message = "is missing: give the Message-ID of the mail")
            @Size(max = 500, message = "is too long: give a Message-ID of at most 500 characters")
            String messageId,

            @NotNull(message = "is missing: use HARD for good, SOFT for what may pass")
            Kind kind,

            @Pattern(
                    regexp = "[245]\\.\\d{1,3}\\.\\d{1,3}",
                    message = "is no status code: write it like 5.1.1, or leave it out")
            @Nullable
            String status,

            @Size(max = 4000, message = "is too long: give at most 4000 characters") @Nullable
            String diagnostic,

            @Nullable Instant at) {}

    @PostMapping("/bounces")
    Results bounces(@Valid @RequestBody Bounces body) {
        var now = clock.instant();
        var receipts = receiving.receive(body.reports().stream()
                .map(bounce -> new BounceReport(
                        bounce.messageId(),
                        bounce.kind(),
                        Codes.of(bounce.status(), bounce.diagnostic()),
                        bounce.at() == null ? now : bounce.at()))
                .toList());
        return new Results(IntStream.range(0, receipts.size())
                .mapToObj(i -> new Result(
                        body.reports().get(i).messageId(),
                        receipts.get(i).name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
    }

    /** One result for each report, in their order. */
    record Results(List<Result> results) {}

    record Result(String messageId, String result) {}
}
