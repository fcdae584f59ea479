package org.alliancementors.faults.drive;

/** Something that somebody wants to do and tries until they know what became of it. */
@FunctionalInterface
interface Deed {

    /** Tries once; whether it is over. */
    boolean attempt();
}
