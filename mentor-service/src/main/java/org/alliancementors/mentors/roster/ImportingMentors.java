package org.alliancementors.mentors.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.mentors.Act;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.Decision;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Profile;
import org.alliancementors.mentors.ProfileForm;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.roster.ImportReport.Outcome;
import org.alliancementors.mentors.roster.ImportReport.Row;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * Imports the list of mentors. Every row stands alone; a bad one stops no other. New mentors are published at once; what the
 * file does not know of a mentor (telephone, language, own alliances, absences) stays. Importing the same file again changes
 * nothing. A dry run tells what would happen and writes nothing.
 */
public final class ImportingMentors {

    private static final String FINGERPRINT = "import";

    private final Mentors mentors;
    private final Places places;
    private final InstantSource clock;

    /** Works on these mentors. */
    public ImportingMentors(Mentors mentors, Places places, InstantSource clock) {
        this.mentors = mentors;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Imports a file.
     *
     * @param file CSV with commas in UTF-8; the first line names the columns
     * @param by who imports and thereby approves
     * @throws UnreadableRoster when no row can be told from another
     */
    public ImportReport take(byte[] file, boolean dryRun, By by) throws UnreadableRoster {
        List<RosterRow> rows = new RosterReading(places).read(file);
        Map<MentorId, Mentor> known = mentors.findAll(
                rows.stream().map(RosterRow::id).filter(Objects::nonNull).toList());
        List<Row> report = new ArrayList<>();
        for (RosterRow row : rows) {
            report.add(take(row, known, dryRun, by));
        }
        return ImportReport.of(dryRun, report);
    }

    private Row take(RosterRow row, Map<MentorId, Mentor> known, boolean dryRun, By by) {
        MentorId id = row.id();
        ProfileForm form = row.form();
        if (id == null || form == null) {
            return refused(row, form == null ? row.problems() : all(row, form));
        }
        Mentor there = known.get(id);
        Decision decision = decide(id, row, form, there, by);
        if (dryRun || decision instanceof Decision.Refused) {
            return row(row, there != null, decision);
        }
        if (there == null
                && decision instanceof Decision.Decided decided
                && mentors.add(decided) instanceof Mentors.Addition.Added) {
            return row(row, false, decision);
        }
        return switch (mentors.change(id, kept -> decide(id, row, form, kept, by))) {
            case Mentors.Alteration.Done(Mentor kept, var facts) -> row(row, true, new Decision.Decided(kept, facts));
            case Mentors.Alteration.Refused(Refusal refusal) -> row(row, true, new Decision.Refused(refusal));
        };
    }

    private Decision decide(MentorId id, RosterRow row, ProfileForm form, @Nullable Mentor there, By by) {
        Optional<Profile> before = Optional.ofNullable(there).map(Mentor::profile);
        ProfileForm whole = before.map(profile -> keepingWhatTheFileDoesNotKnow(form, profile))
                .orElse(form);
        return switch (whole.check(places)) {
            case ProfileForm.Checked.Valid(Profile profile)
            when row.problems().isEmpty() -> imported(id, profile, there, by);
            case ProfileForm.Checked.Valid _, ProfileForm.Checked.Invalid _ ->
                new Decision.Refused(new Refusal.InvalidProfile(all(row, whole)));
        };
    }

    private Decision imported(MentorId id, Profile profile, @Nullable Mentor there, By by) {
        Instant now = clock.instant();
        Decision decision = there == null
                ? Mentor.registerPublished(id, profile, FINGERPRINT, by.who(), now)
                : there.takeImported(profile, by.who(), now);
        return decision.by(new Act(Act.What.IMPORTED, by.who(), by.why(), now));
    }

    private List<FieldProblem> all(RosterRow row, ProfileForm form) {
        List<FieldProblem> all = new ArrayList<>(row.problems());
        mistakes(form).stream()
                .filter(problem -> row.problems().stream().noneMatch(known -> sameColumn(known, problem)))
                .forEach(all::add);
        return all;
    }

    private static boolean sameColumn(FieldProblem one, FieldProblem other) {
        return one.field().split("\\[")[0].equals(other.field().split("\\[")[0]);
    }

    private List<FieldProblem> mistakes(ProfileForm form) {
        return form.check(places) instanceof ProfileForm.Checked.Invalid(var problems)
                ? problems.stream()
                        .map(problem -> new FieldProblem(RosterReading.column(problem.field()), problem.message()))
                        .toList()
                : List.of();
    }

    private static ProfileForm keepingWhatTheFileDoesNotKnow(ProfileForm form, Profile there) {
        ProfileForm before = ProfileForm.of(there);
        return new ProfileForm(
                form.firstName(),
                form.lastName(),
                form.email(),
                before.phone(),
                form.organisation() == null ? before.organisation() : form.organisation(),
                form.cohort() == null ? before.cohort() : form.cohort(),
                form.postalCode(),
                form.mainSpecialties(),
                form.sideSpecialties(),
                form.formats(),
                form.radiusKm(),
                form.capacity(),
                before.ownAlliances(),
                before.language());
    }

    private static Row row(RosterRow row, boolean wasThere, Decision decision) {
        return switch (decision) {
            case Decision.Refused(Refusal.InvalidProfile(var problems)) -> refused(row, problems);
            case Decision.Refused(Refusal.StaysWithdrawn()) ->
                refused(
                        row,
                        List.of(
                                new FieldProblem(
                                        "id",
                                        "has withdrawn: take the row out, or publish the mentor by hand if they want to come back")));
            case Decision.Refused(Refusal refusal) ->
                refused(
                        row,
                        List.of(new FieldProblem(
                                "id",
                                "was refused (%s): import again"
                                        .formatted(refusal.getClass().getSimpleName()))));
            case Decision.Decided decided
            when wasThere && decided.facts().isEmpty() ->
                new Row(row.line(), String.valueOf(row.id()), Outcome.UNCHANGED, List.of());
            case Decision.Decided _ ->
                new Row(row.line(), String.valueOf(row.id()), wasThere ? Outcome.CHANGED : Outcome.CREATED, List.of());
        };
    }

    private static Row refused(RosterRow row, List<FieldProblem> problems) {
        return new Row(row.line(), row.id() == null ? null : row.id().value(), Outcome.REFUSED, problems);
    }
}
