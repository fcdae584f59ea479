package org.alliancementors.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A chart as plain SVG, both axes logarithmic. */
public final class Chart {

    private static final int LEFT = 90;
    private static final int TOP = 50;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 360;
    private static final String[] COLOURS = {"#0b5fa5", "#b3261e", "#6b6b6b", "#a8a8a8"};

    private final String title;
    private final String below;
    private final String beside;
    private final List<Line> lines;

    /**
     * A line.
     *
     * @param name shown beside its end
     * @param x in the order of drawing
     * @param y one for each x
     */
    public record Line(String name, List<Double> x, List<Double> y) {}

    /**
     * A chart of these lines; all values are above 0.
     *
     * @param below what x is
     * @param beside what y is
     */
    public Chart(String title, String below, String beside, List<Line> lines) {
        this.title = title;
        this.below = below;
        this.beside = beside;
        this.lines = List.copyOf(lines);
    }

    /** Writes it as SVG. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chart as SVG. */
    public String svg() {
        double[] x = range(lines.stream().flatMap(line -> line.x().stream()).toList());
        double[] y = range(lines.stream().flatMap(line -> line.y().stream()).toList());
        var svg =
                new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 480" role="img" font-family="sans-serif" font-size="13">
                <title>%s</title><rect width="900" height="480" fill="white"/>
                <text x="%d" y="28" font-size="16">%s</text>
                <text x="%d" y="465" text-anchor="middle">%s</text>
                <text transform="translate(20 %d) rotate(-90)" text-anchor="middle">%s</text>
                """.formatted(title, LEFT, title, LEFT + WIDTH / 2, below, TOP + HEIGHT / 2, beside));
        for (int power = (int) x[0]; power <= x[1]; power++) {
            double at = LEFT + (power - x[0]) / (x[1] - x[0]) * WIDTH;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d='M%.1f %d V%d' stroke='#ddd'/><text x='%.1f' y='%d' text-anchor='middle'>%s</text>%n",
                    at,
                    TOP,
                    TOP + HEIGHT,
                    at,
                    TOP + HEIGHT + 20,
                    label(power)));
        }
        for (int power = (int) y[0]; power <= y[1]; power++) {
            double at = TOP + HEIGHT - (power - y[0]) / (y[1] - y[0]) * HEIGHT;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d='M%d %.1f H%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end'>%s</text>%n",
                    LEFT,
                    at,
                    LEFT + WIDTH,
                    LEFT - 8,
                    at + 4,
                    label(power)));
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, i, x, y);
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, int number, double[] rangeX, double[] rangeY) {
        Line line = lines.get(number);
        String colour = COLOURS[number % COLOURS.length];
        var path = new StringBuilder();
        for (int i = 0; i < line.x().size(); i++) {
            double x = LEFT + (Math.log10(line.x().get(i)) - rangeX[0]) / (rangeX[1] - rangeX[0]) * WIDTH;
            double y = TOP + HEIGHT - (Math.log10(line.y().get(i)) - rangeY[0]) / (rangeY[1] - rangeY[0]) * HEIGHT;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : " L", x, y));
            svg.append(String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='3.5' fill='%s'/>%n", x, y, colour));
        }
        svg.append(
                String.format(Locale.ROOT, "<path d='%s' fill='none' stroke='%s' stroke-width='2'/>%n", path, colour));
        svg.append(String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' fill='%s'>%s</text>%n",
                LEFT + WIDTH + 12,
                TOP + 16 + 20 * number,
                colour,
                line.name()));
    }

    /** Powers of ten around all values. */
    private static double[] range(List<Double> values) {
        double least = Double.MAX_VALUE;
        double most = Double.MIN_VALUE;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))};
    }

    private static String label(int power) {
        return power >= 0
                ? String.format(Locale.ROOT, "%,d", (long) Math.pow(10, power))
                : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
    }
}
