package org.alliancementors.benchmarks.mail;

import java.nio.file.Path;
import org.alliancementors.sandbox.process.Tether;

/** The floor as a process of its own. Arguments: the server's port, port for words, file of letters, connections. The word: how many. */
final class FloorMain {

    private FloorMain() {}

    public static void main(String[] arguments) {
        Tether.toParent();
        var floor = new Floor(
                Integer.parseInt(arguments[0]), Letters.read(Path.of(arguments[2])), Integer.parseInt(arguments[3]));
        Remote.listen(Integer.parseInt(arguments[1]), mails -> {
            floor.send(Integer.parseInt(mails));
            return "";
        });
    }
}
