package org.alliancementors.mentors.roster;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.ProfileForm;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read: an id and a form, or its problems.
 *
 * @param line its line in the file
 * @param id the mentor, or null where the row does not name one
 * @param form what the row says, null where it cannot be read
 * @param problems what the form itself cannot tell
 */
record RosterRow(int line, @Nullable MentorId id, @Nullable ProfileForm form, List<FieldProblem> problems) {

    RosterRow {
        problems = List.copyOf(problems);
    }

    static RosterRow broken(int line, @Nullable MentorId id, FieldProblem problem) {
        return new RosterRow(line, id, null, List.of(problem));
    }
}
