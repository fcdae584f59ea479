package org.alliancementors.sandbox.database;

import java.nio.file.Path;
import org.alliancementors.sandbox.process.Tether;

/** The child's program: a database until it is ended. Arguments: port, and the file, where it is on disk. */
final class DatabaseMain {

    private DatabaseMain() {}

    public static void main(String[] arguments) {
        Tether.toParent();
        int port = Integer.parseInt(arguments[0]);
        var database = arguments.length > 1
                ? EmbeddedDatabase.onDisk(Path.of(arguments[1]), port)
                : EmbeddedDatabase.inMemory(port);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
}
