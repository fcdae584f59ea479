package org.alliancementors.matching.web;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.chances.Chance;
import org.alliancementors.matching.chances.Change;
import org.alliancementors.matching.chances.Preview;
import org.alliancementors.matching.chances.PreviewingChances;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The chances of a request in the making, for a form that echoes them. A POST because a request has many parts, but it changes
 * and keeps nothing: sent again it is simply looked at again, so it needs no key.
 */
@RestController
class PreviewController {

    private static final String DESK = "desk";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final PreviewingChances previewing;
    private final InquiryChecks checks;

    PreviewController(PreviewingChances previewing, InquiryChecks checks) {
        this.previewing = previewing;
        this.checks = checks;
    }

    /**
     * A request in the making; {@link InquiryChecks} says what must be there.
     *
     * @param specialties 1 to 5 different ones, the most important first
     * @param format how they want to meet
     * @param postalCode where; or {@code coordinates} instead
     * @param coordinates where, when there is no postal code
     * @param from first possible day
     * @param to last possible day; the first for a fixed date
     * @param alliance who asks, or null
     * @param stateWish ranks only: it changes no count
     * @param radiusPercent for the desk: as if the policy said so, per cent; null for what it says
     */
    record Draft(
            @Nullable List<Specialty> specialties,
            @Nullable Format format,
            @Nullable PostalCode postalCode,
            @Nullable Coordinates coordinates,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable AllianceId alliance,
            @Nullable StateWish stateWish,
            @Nullable Integer radiusPercent) {}

    /** Degrees, WGS 84. */
    record Coordinates(@Nullable Double latitude, @Nullable Double longitude) {}

    /** How it stands, and what would raise it. */
    record PreviewView(ChanceView now, List<HintView> hints) {}

    /** What may be said of a count; the number only with SOME. */
    record ChanceView(Chance.Kind chance, @Nullable Integer atLeast) {

        static ChanceView of(Chance chance) {
            return new ChanceView(chance.kind(), chance.kind() == Chance.Kind.SOME ? chance.atLeast() : null);
        }
    }

    /** A change by name, the fields of the request to set for it, and where it leads. */
    record HintView(
            Name change,
            Fields set,
            Chance.Kind chance,
            @Nullable Integer atLeast) {

        static HintView of(Preview.Hint hint) {
            var chance = ChanceView.of(hint.chance());
            return new HintView(Name.of(hint.change()), Fields.of(hint.change()), chance.chance(), chance.atLeast());
        }
    }

    /** Names of changes. */
    enum Name {
        OTHER_FORMAT,
        WEEK_EARLIER,
        WEEK_LATER,
        ALSO_SPECIALTY,
        LARGER_RADIUS;

        static Name of(Change change) {
            return switch (change) {
                case Change.OtherFormat _ -> OTHER_FORMAT;
                case Change.WeekEarlier _ -> WEEK_EARLIER;
                case Change.WeekLater _ -> WEEK_LATER;
                case Change.AlsoSpecialty _ -> ALSO_SPECIALTY;
                case Change.LargerRadius _ -> LARGER_RADIUS;
            };
        }
    }

    /** Fields of the request with their new values; {@code addSpecialty} goes to the end of the specialties. */
    record Fields(
            @Nullable Format format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Specialty addSpecialty,
            @Nullable Integer radiusPercent) {

        static Fields of(Change change) {
            return switch (change) {
                case Change.OtherFormat(Format format) -> new Fields(format, null, null, null, null);
                case Change.WeekEarlier(var when) -> new Fields(null, when.from(), when.to(), null, null);
                case Change.WeekLater(var when) -> new Fields(null, when.from(), when.to(), null, null);
                case Change.AlsoSpecialty(Specialty specialty) -> new Fields(null, null, null, specialty, null);
                case Change.LargerRadius(int percent) -> new Fields(null, null, null, null, percent);
            };
        }
    }

    @PostMapping("/previews")
    PreviewView preview(Caller caller, @RequestBody Draft draft) {
        boolean byDesk = caller.has(DESK);
        return switch (previewing.preview(checks.check(draft, byDesk), byDesk)) {
            case Preview.Seen(Chance now, List<Preview.Hint> hints) ->
                new PreviewView(
                        ChanceView.of(now), hints.stream().map(HintView::of).toList());
            case Preview.NotReady() ->
                throw new ProblemException(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "mentors-not-read",
                                "The chances cannot be told yet, because not all mentors were read: ask again in %s seconds."
                                        .formatted(RETRY_AFTER_SECONDS))
                        .header("Retry-After", RETRY_AFTER_SECONDS);
        };
    }
}
