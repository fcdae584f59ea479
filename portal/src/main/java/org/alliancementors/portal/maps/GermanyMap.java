package org.alliancementors.portal.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the federal states, and where a place is among them. The drawing is a Mercator projection that comes with its own numbers;
 * see the notice beside it. A drawing only: which state a place belongs to is known from its postal code.
 */
@Component
public final class GermanyMap {

    private static final String SOURCE = "de-states.json";

    private final String viewBox;
    private final List<Outline> states;
    private final double west;
    private final double north;
    private final double scale;
    private final double pad;

    /** Reads the drawing. */
    public GermanyMap() {
        JsonNode drawing = read();
        viewBox = drawing.path("viewBox").asString();
        west = drawing.path("lon0").asDouble();
        north = drawing.path("merc0").asDouble();
        scale = drawing.path("k").asDouble();
        pad = drawing.path("pad").asDouble();
        states = drawing.path("states")
                .valueStream()
                .map(state ->
                        new Outline(state.path("id").asString(), state.path("d").asString()))
                .toList();
    }

    /**
     * A state.
     *
     * @param state its code
     * @param path its outline, as SVG
     */
    public record Outline(String state, String path) {}

    /**
     * A point of the drawing, in its units.
     *
     * @param x from the left
     * @param y from the top
     */
    public record Point(double x, double y) {}

    /** The drawing's frame, as SVG. */
    public String viewBox() {
        return viewBox;
    }

    /** All outlines. */
    public List<Outline> states() {
        return states;
    }

    /** The outlines as a picture of their own, the same for every page. */
    public String picture() {
        return states.stream()
                .map(state -> "<path d=\"" + state.path() + "\"/>")
                .collect(Collectors.joining(
                        "",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\"><g fill=\"#dfe5ef\" stroke=\"#6b7284\">"
                                .formatted(viewBox),
                        "</g></svg>"));
    }

    /**
     * Where a place is.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public Point at(double latitude, double longitude) {
        double mercator = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
        return new Point(rounded(pad + (longitude - west) * scale), rounded(pad + (north - mercator) * scale));
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }

    private static JsonNode read() {
        try (InputStream file = GermanyMap.class.getResourceAsStream(SOURCE)) {
            if (file == null) {
                throw new IllegalStateException(SOURCE + " is missing beside " + GermanyMap.class.getName());
            }
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
