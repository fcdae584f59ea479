package org.alliancementors.mentors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/** All mentors. A change and the events that follow from it are one atomic write. */
public interface Mentors {

    /** The mentor, if there is one. */
    Optional<Mentor> find(MentorId id);

    /** Those of the mentors that exist, read at once. */
    Map<MentorId, Mentor> findAll(Collection<MentorId> ids);

    /** One page of all mentors by name, 0 being the first page. */
    default MentorPage page(int page, int size) {
        return page(null, page, size);
    }

    /** Those who are reached at this address, in whatever spelling; the first few. */
    List<MentorId> withEmail(String email);

    /**
     * One page of mentors by name, 0 being the first page.
     *
     * @param need only those who need this from the desk; everybody when there is none
     */
    MentorPage page(@Nullable Need need, int page, int size);

    /** Adds a new mentor, unless the id is taken. */
    Addition add(Decision.Decided decided);

    /**
     * Changes a mentor against whatever else happens to it at the same time.
     *
     * @param decide may be asked several times, each time with what is stored now; must do nothing but decide
     */
    Alteration change(MentorId id, Function<Mentor, Decision> decide);

    /**
     * Some of all.
     *
     * @param mentors the mentors of the page
     * @param total how many there are in all
     */
    record MentorPage(List<Mentor> mentors, long total) {
        /** Copies the list. */
        public MentorPage {
            mentors = List.copyOf(mentors);
        }
    }

    /** What adding came to. */
    sealed interface Addition {

        /**
         * It is there now.
         *
         * @param mentor as stored
         */
        record Added(Mentor mentor) implements Addition {}

        /**
         * The id was taken.
         *
         * @param mentor who has it
         */
        record AlreadyThere(Mentor mentor) implements Addition {}
    }

    /** What changing came to. */
    sealed interface Alteration {

        /**
         * It is so now.
         *
         * @param mentor as stored
         * @param facts what happened; none when nothing had to
         */
        record Done(Mentor mentor, List<MentorFact> facts) implements Alteration {
            /** Copies the list. */
            public Done {
                facts = List.copyOf(facts);
            }
        }

        /**
         * It was refused and nothing was written.
         *
         * @param refusal why
         */
        record Refused(Refusal refusal) implements Alteration {}
    }
}
