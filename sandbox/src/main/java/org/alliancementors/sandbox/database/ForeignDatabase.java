package org.alliancementors.sandbox.database;

import java.util.Optional;
import org.alliancementors.sandbox.process.ChildProcess;

/** A database that somebody else runs: starting and stopping it is not ours. */
public record ForeignDatabase(String uri) implements DatabaseServer {

    /** Names no address: it may hold a password. */
    @Override
    public String description() {
        return "the database of MONGODB_URI";
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public void kill() {
        throw new UnsupportedOperationException("This database is not ours");
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.empty();
    }

    /** Without the address. */
    @Override
    public String toString() {
        return description();
    }
}
