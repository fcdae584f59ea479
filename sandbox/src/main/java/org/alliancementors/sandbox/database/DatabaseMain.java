package org.alliancementors.sandbox.database;

import java.nio.file.Path;
import org.alliancementors.sandbox.process.Tether;

/** The child's program: a database until it is ended. Arguments: port, and the file, where it is on disk. */
final class DatabaseMain {

    /** The exit code of a mongod that cannot go on. */
    private static final int BROKEN = 14;

    private DatabaseMain() {}

    public static void main(String[] arguments) {
        Tether.toParent();
        int port = Integer.parseInt(arguments[0]);
        var database = arguments.length > 1
                ? EmbeddedDatabase.onDisk(Path.of(arguments[1]), port, DatabaseMain::end)
                : EmbeddedDatabase.inMemory(port);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }

    /** As a mongod does: who waits for an answer sees a broken connection, and asks again when it is back. */
    private static void end() {
        Runtime.getRuntime().halt(BROKEN);
    }
}
