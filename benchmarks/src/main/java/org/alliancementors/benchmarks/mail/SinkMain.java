package org.alliancementors.benchmarks.mail;

import java.nio.file.Path;
import org.alliancementors.sandbox.process.Tether;

/**
 * The sink as a process of its own. Arguments: port for mails, port for words. Words: {@code open}, {@code refuse},
 * {@code reset}, {@code tally}, {@code keep n} and {@code write file} for what was kept.
 */
final class SinkMain {

    private SinkMain() {}

    public static void main(String[] arguments) {
        Tether.toParent();
        var sink = new Sink(Integer.parseInt(arguments[0]));
        Remote.listen(Integer.parseInt(arguments[1]), words -> obey(sink, words.split(" ", 2)));
    }

    private static String obey(Sink sink, String[] words) {
        switch (words[0]) {
            case "open" -> sink.refuse(false);
            case "refuse" -> sink.refuse(true);
            case "reset" -> sink.reset();
            case "keep" -> sink.keep(Integer.parseInt(words[1]));
            case "write" -> Letters.write(Path.of(words[1]), sink.kept());
            case "tally" -> {
                return sink.tally().toString();
            }
            default -> throw new IllegalArgumentException("The sink does not know the word " + words[0]);
        }
        return "";
    }
}
