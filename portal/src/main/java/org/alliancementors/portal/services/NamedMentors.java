package org.alliancementors.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Who stands behind the ids of mentors, for the desk.
 *
 * <p>Throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface NamedMentors {

    /** So many can be asked for at once. */
    int MOST = 100;

    /** Those of the mentors that there are. */
    @GetExchange("/mentors/names")
    Named names(@RequestParam List<String> id);

    /**
     * The names.
     *
     * @param items at most as many as were asked for
     */
    record Named(List<Name> items) {}

    /**
     * Who somebody is.
     *
     * @param id the mentor's id
     * @param name first and last name
     * @param town where they live
     */
    record Name(String id, String name, @Nullable String town) {}
}
