package org.alliancementors.benchmarks.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.database.DatabaseServer;
import org.alliancementors.sandbox.database.ForeignDatabase;
import org.alliancementors.sandbox.process.Ports;

/** Where everything is stored. */
public enum Store {
    /** The sandbox's database, in memory. */
    MEMORY,
    /** The sandbox's database, on disk with a commit for each write. */
    DISK,
    /** The server of {@code MONGODB_URI}. */
    MONGODB;

    static final String VARIABLE = "MONGODB_URI";

    /** The one that tables call so. */
    static Store of(String title) {
        return Arrays.stream(values())
                .filter(store -> store.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("store '%s' is unknown: use %s"
                        .formatted(
                                title, Arrays.stream(values()).map(Store::title).toList())));
    }

    /**
     * One that is not started yet.
     *
     * @param heap of the one in memory, as the JVM wants it
     */
    DatabaseServer server(Path folder, String heap) {
        return switch (this) {
            case MEMORY -> DatabaseProcess.inMemory(Ports.free(), heap, folder.resolve("database.log"));
            case DISK ->
                DatabaseProcess.at(
                        folder.resolve("database").resolve("data"), Ports.free(), folder.resolve("database.log"));
            case MONGODB -> foreign(System.getenv(VARIABLE));
        };
    }

    /** Nothing of anybody is touched: it must hold no database that a service would use. */
    private static DatabaseServer foreign(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            for (String name : client.listDatabaseNames()) {
                if (name.endsWith("-service") || name.startsWith("usual-") || name.equals("portal")) {
                    throw new IllegalStateException(
                            "The server of %s holds the database %s: use an empty one".formatted(VARIABLE, name));
                }
            }
        }
        return new ForeignDatabase(uri);
    }

    /** What the tables call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
