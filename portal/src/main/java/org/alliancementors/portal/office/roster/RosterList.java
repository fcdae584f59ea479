package org.alliancementors.portal.office.roster;

import org.alliancementors.portal.services.Rosters;
import org.alliancementors.portal.services.Rosters.Report;

/** What can be read in. */
enum RosterList {
    /** Mentors. */
    MENTORS(
            "/fachberatung/mentoren",
            "mentors",
            "id,first,last,plz,town,land,lat,lon,cohort,specialties,formats,maxActive,radiusKm,org,email") {
        @Override
        Report read(Rosters rosters, byte[] file, boolean dryRun) {
            return rosters.mentors(file, dryRun);
        }
    },
    /** Alliances. */
    ALLIANCES("/fachberatung/buendnisse", "alliances", "id,plz,town,land,lat,lon") {
        @Override
        Report read(Rosters rosters, byte[] file, boolean dryRun) {
            return rosters.alliances(file, dryRun);
        }
    };

    private final String home;
    private final String words;
    private final String heading;

    RosterList(String home, String words, String heading) {
        this.home = home;
        this.words = words;
        this.heading = heading;
    }

    /** Where the list is shown. */
    public String home() {
        return home;
    }

    /** Where it is read in. */
    public String path() {
        return home + "/einlesen";
    }

    /** Last part of the key of its title. */
    public String words() {
        return words;
    }

    /** First line of a file. */
    public String heading() {
        return heading;
    }

    abstract Report read(Rosters rosters, byte[] file, boolean dryRun);
}
