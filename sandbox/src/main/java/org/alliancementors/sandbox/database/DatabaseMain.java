package org.alliancementors.sandbox.database;

import java.nio.file.Path;
import org.alliancementors.sandbox.process.Tether;

/** The child's program: a database on disk until it is ended. Arguments: file, port. */
final class DatabaseMain {

    private DatabaseMain() {}

    public static void main(String[] arguments) {
        Tether.toParent();
        var database = EmbeddedDatabase.onDisk(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
}
