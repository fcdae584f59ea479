package org.alliancementors.sandbox.database;

import java.util.Optional;
import org.alliancementors.sandbox.process.ChildProcess;

/** A database that can be ended and started again and keeps its data. */
public interface DatabaseServer extends AutoCloseable {

    /** What clients connect to. */
    String uri();

    /** Which one it is, for people. */
    String description();

    /** Starts it and waits until it takes commands. */
    void start();

    /** Ends it in order. */
    void stop();

    /** Ends it as {@code kill -9} does. */
    void kill();

    /** Its process, where it is ours. */
    Optional<ChildProcess> process();

    /** The same as {@link #stop()}. */
    @Override
    default void close() {
        stop();
    }
}
