package org.alliancementors.benchmarks.endtoend;

import java.net.URI;
import java.util.Map;

/** A system that takes requests for missions over HTTP and sends two mails about each. */
interface Way extends AutoCloseable {

    /** What the tables call it. */
    String name();

    /** Where requests go. */
    URI address();

    /** The bearer token of a trusted client, now. */
    String token();

    /** Ids of the processes that are its own, by name. */
    Map<String, Long> processes();

    @Override
    void close();
}
