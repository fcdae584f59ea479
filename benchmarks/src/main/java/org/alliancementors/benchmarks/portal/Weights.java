package org.alliancementors.benchmarks.portal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.benchmarks.portal.Scene.Visit;

/** What a page brings along besides its HTML, as a browser fetches it once and keeps it for a day. */
final class Weights {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:assets|vendor)/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");
    private static final double BYTES = 1e3;

    private Weights() {}

    /** In words, for these pages together. */
    static String of(List<Visit> pages) {
        Reader reader = pages.getFirst().reader();
        Set<String> files = new TreeSet<>();
        for (Visit page : pages) {
            Matcher file = FILE.matcher(page.fetch().text());
            while (file.find()) {
                files.add(file.group(1));
            }
        }
        Set<String> fonts = new TreeSet<>();
        double styles = 0;
        double scripts = 0;
        for (String file : files) {
            Reader.Fetched fetched = reader.get(file);
            if (file.endsWith(".css")) {
                styles += fetched.weight();
                Matcher font = FONT.matcher(fetched.text());
                while (font.find()) {
                    fonts.add(java.net.URI.create(file).resolve(font.group(1)).toString());
                }
            } else if (file.endsWith(".js")) {
                scripts += fetched.weight();
            }
        }
        double letters =
                fonts.stream().mapToDouble(font -> reader.get(font).weight()).sum();
        return String.format(
                Locale.ROOT,
                "besides, once: style sheets %.1f kB, scripts %.1f kB, %d fonts %.1f kB",
                styles / BYTES,
                scripts / BYTES,
                fonts.size(),
                letters / BYTES);
    }
}
