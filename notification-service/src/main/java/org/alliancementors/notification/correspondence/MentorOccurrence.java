package org.alliancementors.notification.correspondence;

import java.util.List;
import org.alliancementors.events.codes.MentorNotice;

/** What mentor-service tells about a mentor, as far as it concerns mails. */
public sealed interface MentorOccurrence {

    /**
     * The mentor may be asked.
     *
     * @param notices all words of the programme that hold at present, at most one of a kind
     */
    record Published(List<MentorNotice> notices) implements MentorOccurrence {

        /** Keeps a copy. */
        public Published {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The mentor is asked no more.
     *
     * @param left whether they leave the programme for good
     */
    record Withdrawn(boolean left) implements MentorOccurrence {}
}
