package org.alliancementors.events.mentors;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what matching needs to know of a mentor who may be asked.
 *
 * @param mentor the mentor
 * @param mainSpecialties what the mentor is known for, at least one
 * @param sideSpecialties what the mentor can do besides, maybe none
 * @param formats how the mentor works, at least one
 * @param postalCode where the mentor lives
 * @param state federal state of the postal code
 * @param latitude of the postal code's place, degrees north (WGS 84)
 * @param longitude of the postal code's place, degrees east (WGS 84)
 * @param radiusKm how far the mentor travels, kilometres
 * @param capacity how many missions the mentor takes at a time, 0 or more
 * @param absences days on which the mentor is away, sorted by their first day
 * @param ownAlliances alliances that the mentor belongs to and therefore does not advise
 * @param language language of the mails to the mentor
 * @param substitute who is asked first when this mentor cannot come, or null
 * @param notices the newest words of the programme to the mentor, one of a kind; null from builds that knew none
 * @param publishedAt when this state was made
 */
public record MentorProfilePublished(
        MentorId mentor,
        List<Specialty> mainSpecialties,
        List<Specialty> sideSpecialties,
        List<Format> formats,
        PostalCode postalCode,
        FederalState state,
        double latitude,
        double longitude,
        int radiusKm,
        int capacity,
        List<Period> absences,
        List<AllianceId> ownAlliances,
        Language language,
        @Nullable MentorId substitute,
        @Nullable List<MentorNotice> notices,
        Instant publishedAt)
        implements MentorEvent {

    /** Name on the wire. */
    public static final String TYPE = "mentor-profile-published.v1";
}
