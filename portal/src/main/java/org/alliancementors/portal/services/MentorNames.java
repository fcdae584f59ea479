package org.alliancementors.portal.services;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** The names of mentors for pages that know their ids. Where mentor-service does not answer, a page goes with the ids. */
@Component
public final class MentorNames {

    private static final Logger LOG = LoggerFactory.getLogger(MentorNames.class);
    private static final int MOST_PAGES = 10;
    private static final int PER_PAGE = 100;

    private final MentorDesk mentors;

    MentorNames(MentorDesk mentors) {
        this.mentors = mentors;
    }

    /** First and last names by id, of the first thousand mentors. */
    public Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            for (int page = 0; page < MOST_PAGES; page++) {
                Listed<Mentor> listed = mentors.mentors(null, page, PER_PAGE);
                listed.all().forEach(mentor -> names.put(mentor.id(), mentor.name()));
                if (page + 1 >= listed.pages()) {
                    break;
                }
            }
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            LOG.warn(
                    "A page goes without the names of mentors: {}", e.getClass().getName());
        }
        return names;
    }
}
