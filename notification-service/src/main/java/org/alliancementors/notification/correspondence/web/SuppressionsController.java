package org.alliancementors.notification.correspondence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.Addressee;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.Addressees;
import org.alliancementors.notification.correspondence.LiftReason;
import org.alliancementors.notification.correspondence.LiftingBlocks;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.web.LedgerEntry.To;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that are not written to, by what stands for them, and the desk's way to have that changed. No address. */
@RestController
@RequestMapping("/suppressions")
class SuppressionsController {

    private final Addressees addressees;
    private final LiftingBlocks lifting;

    SuppressionsController(Addressees addressees, LiftingBlocks lifting) {
        this.addressees = addressees;
        this.lifting = lifting;
    }

    /** Why it is lifted. */
    record Lift(
            @NotNull(
                    message =
                            "is missing: use OWNER_SAYS_IT_WORKS, PASSING_FAULT, REPORT_WAS_WRONG, FAULT_OF_OURS or OTHER")
            LiftReason reason) {}

    /** Those that stand, the latest first. */
    @GetMapping
    Page<Entry> suppressions(PageQuery query) {
        return Page.of(
                query,
                addressees.blocked(query.skip(), query.size()).stream()
                        .map(Entry::of)
                        .toList(),
                addressees.countBlocked());
    }

    /** One, also after it was lifted. */
    @GetMapping("/{id}")
    Entry suppression(@PathVariable("id") String id) {
        return Entry.of(addressees.of(key(id)).orElseThrow(() -> unknown(id)));
    }

    /** Mails go there again from now on. Where nothing stands against that, nothing changes. */
    @PostMapping("/{id}/lift")
    Entry lift(@PathVariable("id") String id, @Valid @RequestBody Lift body, Caller caller) {
        return Entry.of(lifting.lift(key(id), body.reason(), caller.subject()).orElseThrow(() -> unknown(id)));
    }

    private static AddresseeKey key(String id) {
        try {
            return new AddresseeKey(id);
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "unknown-suppression",
                "There is no suppression '%s': GET /suppressions lists those that stand.".formatted(id));
    }

    record Entry(
            String id,
            boolean suppressed,
            @Nullable String reason,
            @Nullable Instant since,
            List<Lost> mails,
            List<Lifted> lifted) {

        static Entry of(Addressee address) {
            var block = address.block();
            return new Entry(
                    address.key().value(),
                    block != null,
                    block == null ? null : block.reason().name(),
                    block == null ? null : block.since(),
                    address.hanging().stream().map(Lost::of).toList(),
                    address.liftings().stream().map(Lifted::of).toList());
        }
    }

    record Lost(
            String mail,
            @Nullable String mission,
            @Nullable String alliance,
            @Nullable String mentor,
            To recipient,
            String reason,
            Instant at) {

        static Lost of(Addressee.Hanging mail) {
            var subject = mail.subject();
            return new Lost(
                    mail.mail().value(),
                    subject instanceof Subject.Mission ? subject.id() : null,
                    subject instanceof Subject.Alliance ? subject.id() : null,
                    subject instanceof Subject.Mentor ? subject.id() : null,
                    To.of(mail.recipient()),
                    mail.reason().name(),
                    mail.at());
        }
    }

    record Lifted(String by, String reason, Instant at, String was, Instant since) {

        static Lifted of(Addressee.Lifting lifting) {
            return new Lifted(
                    lifting.by(),
                    lifting.why().name(),
                    lifting.at(),
                    lifting.lifted().reason().name(),
                    lifting.lifted().since());
        }
    }
}
