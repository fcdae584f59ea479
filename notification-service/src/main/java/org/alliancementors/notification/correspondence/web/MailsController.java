package org.alliancementors.notification.correspondence.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: which mails a mission, an alliance or a mentor called for, why, to whom, and what became of them. Ids only, no address. */
@RestController
class MailsController {

    private final Correspondences correspondences;

    MailsController(Correspondences correspondences) {
        this.correspondences = correspondences;
    }

    /** The mails about one subject, in the order in which they go; none where no event has told of it yet. */
    @GetMapping("/mails")
    Ledger mails(
            @RequestParam(name = "mission", required = false) @Nullable String mission,
            @RequestParam(name = "alliance", required = false) @Nullable String alliance,
            @RequestParam(name = "mentor", required = false) @Nullable String mentor) {
        if (Stream.of(mission, alliance, mentor).filter(Objects::nonNull).count() != 1) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "invalid-subject",
                    "Give one id, and one only: ?mission=…, ?alliance=… or ?mentor=…");
        }
        return new Ledger(mission, alliance, mentor, entries(subject(mission, alliance, mentor)));
    }

    private List<Entry> entries(Subject subject) {
        return correspondences
                .of(subject)
                .map(c -> c.mails().stream().map(Entry::of).toList())
                .orElse(List.of());
    }

    private static Subject subject(@Nullable String mission, @Nullable String alliance, @Nullable String mentor) {
        if (mission != null) {
            return subject("mission", mission, id -> new Subject.Mission(new MissionId(id)));
        }
        return alliance != null
                ? subject("alliance", alliance, id -> new Subject.Alliance(new AllianceId(id)))
                : subject("mentor", Objects.requireNonNull(mentor), id -> new Subject.Mentor(new MentorId(id)));
    }

    private static Subject subject(String kind, String value, Function<String, Subject> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "invalid-" + kind,
                            "Give the id of one %s: ?%s=…".formatted(kind, kind))
                    .field(kind, "must be an id of 1 to 64 letters, digits or hyphens");
        }
    }

    record Ledger(
            @Nullable String mission,
            @Nullable String alliance,
            @Nullable String mentor,
            List<Entry> mails) {}

    record Entry(
            String id,
            String template,
            String cause,
            To recipient,
            @Nullable Integer attempt,
            @Nullable Integer standby,
            Instant createdAt,
            @Nullable Instant deadline,
            String state,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable Instant nextAt,
            int unconfirmedCopies,
            List<Tried> attempts) {

        static Entry of(Mail mail) {
            var order = mail.order();
            var state = mail.state();
            return new Entry(
                    order.id().value(),
                    order.template().code(),
                    order.cause().toString(),
                    To.of(order.recipient()),
                    order.attempt(),
                    order.standby(),
                    order.createdAt(),
                    order.deadline(),
                    state.code(),
                    reason(state),
                    since(state),
                    state instanceof MailState.Waiting waiting ? waiting.notBefore() : null,
                    mail.history().ambiguities(),
                    mail.history().deliveries().stream()
                            .map(d -> new Tried(d.at(), d.outcome().name(), d.answer()))
                            .toList());
        }

        private static @Nullable String reason(MailState state) {
            return switch (state) {
                case MailState.Suppressed(var reason, var _) -> reason.name();
                case MailState.Parked(var reason, var _) -> reason.name();
                case MailState.Dropped(var reason, var _) -> reason.name();
                case MailState.Waiting _, MailState.InFlight _, MailState.Sent _ -> null;
            };
        }

        private static @Nullable Instant since(MailState state) {
            return switch (state) {
                case MailState.InFlight flight -> flight.since();
                case MailState.Ended ended -> ended.at();
                case MailState.Waiting _ -> null;
            };
        }
    }

    record To(String kind, @Nullable String id) {

        static To of(Recipient recipient) {
            return switch (recipient) {
                case Recipient.Initiator _ -> new To("initiator", null);
                case Recipient.Mentor(var mentor) -> new To("mentor", mentor.value());
                case Recipient.Desk _ -> new To("desk", null);
                case Recipient.MediaOffice _ -> new To("media-office", null);
                case Recipient.Contact(var role) ->
                    new To(
                            switch (role) {
                                case CURRENT -> "contact";
                                case PREVIOUS -> "previous-contact";
                                case NEXT -> "next-contact";
                            },
                            null);
            };
        }
    }

    record Tried(Instant at, String outcome, String answer) {}
}
