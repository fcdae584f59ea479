package org.alliancementors.faults.planted;

import java.util.List;
import org.alliancementors.faults.plan.Fault;

/**
 * A bug that can be planted.
 *
 * @param title name of its patch, and of what a run of it leaves behind
 * @param services in which it is planted
 * @param breaks the promise that it is expected to break, by its title in the verdict
 * @param faults what shall make it show, one after the other
 */
public record Bug(String title, List<String> services, String breaks, List<Fault> faults) {

    /** The change of the source that it is. */
    public Patch patch() {
        return Patch.read(title);
    }

    /** Its title. */
    @Override
    public String toString() {
        return title;
    }
}
