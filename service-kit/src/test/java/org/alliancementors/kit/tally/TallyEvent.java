package org.alliancementors.kit.tally;

import java.util.Map;

/** What is published about tallies. */
public sealed interface TallyEvent permits TallyAdded, TallyMultiplied, TallyNoted {

    /** The types of a build. */
    Map<String, Class<? extends TallyEvent>> TYPES =
            Map.of("tally-added.v1", TallyAdded.class, "tally-noted.v1", TallyNoted.class);

    /** The types of a newer build. */
    Map<String, Class<? extends TallyEvent>> NEWER_TYPES = Map.of(
            "tally-added.v1", TallyAdded.class,
            "tally-added.v2", TallyMultiplied.class,
            "tally-noted.v1", TallyNoted.class);
}
