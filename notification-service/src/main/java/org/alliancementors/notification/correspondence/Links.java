package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.preferences.Reader;

/** Where the buttons lead. The same arguments always give the same address, so that copies of a mail are identical. */
public interface Links {

    /** How long a link lets a mentor in. */
    Duration LOGIN = Duration.ofMinutes(30);

    /** Where the initiator confirms the request. */
    URI confirm(MissionId mission, Instant issuedAt, Instant deadline);

    /** Where the mentor answers this attempt, and no other. */
    URI answer(MissionId mission, int attempt, MentorId mentor, Instant issuedAt, Instant deadline);

    /** Where the mentor answers whether to stand by, for this stand-by and no other. */
    URI standby(MissionId mission, int standby, MentorId mentor, Instant issuedAt, Instant deadline);

    /** Where the mission's mentor sees, proposes and answers appointments and reports on the mission. */
    URI mentoring(MissionId mission, MentorId mentor, Instant issuedAt);

    /** Where the contact of an alliance says whether all that we know is still right. */
    URI allianceCheck(AllianceId alliance, int number, Instant issuedAt, Instant deadline);

    /** Where one of the two contacts says whether the coordination shall change hands. */
    URI handover(AllianceId alliance, int handover, boolean next, Instant issuedAt, Instant deadline);

    /** Where the mentor says whether the profile is still right. */
    URI profileCheck(MentorId mentor, int number, Instant issuedAt, Instant deadline);

    /** Where the mentor comes in, once and within {@link #LOGIN} of this moment. */
    URI login(MentorId mentor, int number, Instant issuedAt);

    /** Where a reader says how to be written to. */
    URI preferences(Reader reader, Instant issuedAt);

    /** Where one click ends what is not essential (RFC 8058). */
    URI unsubscribe(Reader reader, Instant issuedAt);

    /** Where the desk sees what waits. */
    URI desk();

    /** Where this generation of the mentor's calendar can be subscribed to. */
    URI calendar(MentorId mentor, int generation, Instant issuedAt);

    /** Where the initiator sees how things stand. */
    URI status(String trackingSecret);
}
