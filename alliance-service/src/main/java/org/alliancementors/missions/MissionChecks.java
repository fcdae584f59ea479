package org.alliancementors.missions;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a request, or into everything that is wrong with it and what to do about it. */
final class MissionChecks {

    private static final int LARGEST_AUDIENCE = 10_000;

    private final WishChecks wishes;
    private final AllianceMayAsk allianceMayAsk;

    MissionChecks(Places places, AllianceMayAsk allianceMayAsk) {
        this.wishes = new WishChecks(places);
        this.allianceMayAsk = allianceMayAsk;
    }

    /** What the checks can say. */
    sealed interface Checked {
        /** All is well. */
        record Valid(MissionRequest request) implements Checked {}

        /** Something is wrong. */
        record Invalid(List<FieldProblem> problems) implements Checked {}
    }

    Checked check(MissionDraft draft, LocalDate today) {
        var fields = new Fields();
        var wish = wishes.read(fields, draft.wish(), today, null);
        var audience = audience(fields, draft.audience());
        var aim = fields.text("aim", draft.aim(), 10, 2000);
        var alliance = alliance(fields, draft.alliance());
        var language =
                draft.language() == null ? Language.DE : fields.choice("language", draft.language(), Language.class);
        var contact = contact(fields, draft.contact());
        var second = draft.secondContact();
        var secondContact =
                second == null ? null : fields.contact("secondContact", second.name(), second.email(), second.phone());
        if (wish == null
                || aim == null
                || language == null
                || contact == null
                || !fields.problems().isEmpty()) {
            return new Checked.Invalid(fields.problems());
        }
        return new Checked.Valid(new MissionRequest(
                wish.of(alliance),
                new Particulars(
                        aim, audience, language, Boolean.TRUE.equals(draft.pressWanted()), contact, secondContact)));
    }

    private static @Nullable Integer audience(Fields fields, @Nullable Integer typed) {
        if (typed != null && (typed < 1 || typed > LARGEST_AUDIENCE)) {
            fields.refuse("audience", "%d is not a number of people: give 1 to %d".formatted(typed, LARGEST_AUDIENCE));
            return null;
        }
        return typed;
    }

    private @Nullable AllianceId alliance(Fields fields, @Nullable String typed) {
        var alliance = WishChecks.id(fields, "alliance", typed, AllianceId::new);
        if (alliance == null) {
            return null;
        }
        var asking = allianceMayAsk.asking(alliance);
        if (asking.isEmpty()) {
            fields.refuse("alliance", "is not known or dissolved: leave it out or ask the advisory desk for its id");
        }
        return asking.orElse(null);
    }

    private static @Nullable Contact contact(Fields fields, MissionDraft.@Nullable Person typed) {
        if (typed == null) {
            fields.refuse("contact", "is missing: give name and email of somebody whom we can reach");
            return null;
        }
        return fields.contact("contact", typed.name(), typed.email(), typed.phone());
    }
}
