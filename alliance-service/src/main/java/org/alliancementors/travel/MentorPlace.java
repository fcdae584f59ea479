package org.alliancementors.travel;

import java.util.Optional;
import org.alliancementors.events.codes.MentorId;

/** Knows where a mentor sets out from. */
@FunctionalInterface
public interface MentorPlace {

    /** The place of the mentor's postal code, or nothing where it is not known. */
    Optional<Point> of(MentorId mentor);
}
