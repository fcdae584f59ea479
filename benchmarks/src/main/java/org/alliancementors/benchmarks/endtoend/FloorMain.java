package org.alliancementors.benchmarks.endtoend;

import java.nio.file.Path;
import java.util.Locale;
import org.alliancementors.benchmarks.mail.Letters;
import org.alliancementors.benchmarks.mail.Remote;
import org.alliancementors.sandbox.process.Tether;

/**
 * The floor as a process of its own. Arguments: port for words, address of the database, of the broker, port of the mail server, file
 * of what is written, file of letters. The word: how many missions; the answer: how many seconds they took.
 */
final class FloorMain {

    private static final int CONNECTIONS = 4;

    private FloorMain() {}

    public static void main(String[] arguments) {
        Tether.toParent();
        var store = new FloorStore(arguments[1], Footprint.read(Path.of(arguments[4])));
        var mails = new FloorMails(Integer.parseInt(arguments[3]), Letters.read(Path.of(arguments[5])), CONNECTIONS);
        var floor = new Floor(arguments[2], store, mails);
        Remote.listen(
                Integer.parseInt(arguments[0]),
                missions -> String.format(Locale.ROOT, "%.6f", floor.run(Integer.parseInt(missions))));
    }
}
