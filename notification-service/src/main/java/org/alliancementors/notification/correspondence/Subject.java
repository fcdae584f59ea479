package org.alliancementors.notification.correspondence;

import java.time.LocalDate;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.preferences.Reader;

/** What a correspondence is about. Ids of different kinds may be the same, so the kind belongs to the identity. */
public sealed interface Subject {

    /** The id within its kind, which is that of the document. */
    String id();

    /** What holds its mails together for their recipients. */
    String thread();

    /**
     * A mission: the mails of finding a mentor and of all that follows.
     *
     * @param mission which one
     */
    record Mission(MissionId mission) implements Subject {

        @Override
        public String id() {
            return mission.value();
        }

        @Override
        public String thread() {
            return mission.value();
        }
    }

    /**
     * An alliance: the mails to who coordinates it.
     *
     * @param alliance which one
     */
    record Alliance(AllianceId alliance) implements Subject {

        @Override
        public String id() {
            return alliance.value();
        }

        @Override
        public String thread() {
            return "alliance:" + alliance;
        }
    }

    /**
     * A mentor: what the programme tells them, apart from missions.
     *
     * @param mentor which one
     */
    record Mentor(MentorId mentor) implements Subject {

        @Override
        public String id() {
            return mentor.value();
        }

        @Override
        public String thread() {
            return "mentor:" + mentor;
        }
    }

    /**
     * The digests of a reader: news that are gathered for once a day.
     *
     * @param reader whose digests
     */
    record Digest(Reader reader) implements Subject {

        @Override
        public String id() {
            return reader.toString();
        }

        @Override
        public String thread() {
            return "digest:" + reader;
        }
    }

    /**
     * What the desk is told on a day.
     *
     * @param day which day, in Europe/Berlin
     */
    record DeskDay(LocalDate day) implements Subject {

        /** What its id begins with, so that it can be told from that of a reader's digests. */
        public static final String PREFIX = "desk:";

        @Override
        public String id() {
            return PREFIX + day;
        }

        @Override
        public String thread() {
            return "digest:desk";
        }
    }
}
