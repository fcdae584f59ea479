package org.alliancementors.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;

/**
 * All known postal codes, read once from the data that comes with the project. Post-box codes are not among them, so an
 * unknown code need not be a mistyped one: callers say what to do instead. Immutable.
 */
public final class Places {

    private static final String SOURCE = "plz.tsv";

    private final Map<PostalCode, Place> byCode;

    private Places(Map<PostalCode, Place> byCode) {
        this.byCode = byCode;
    }

    /**
     * Reads the data.
     *
     * @throws IllegalStateException naming the line, when the data is damaged
     */
    public static Places load() {
        try (InputStream data = Places.class.getResourceAsStream(SOURCE)) {
            if (data == null) {
                throw new IllegalStateException(SOURCE + " is missing beside " + Places.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8));
            return new Places(lines.lines()
                    .map(Places::parse)
                    .collect(Collectors.toUnmodifiableMap(Place::code, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of a code, or nothing when the code is not known. */
    public Optional<Place> find(PostalCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** How many codes are known. */
    public int size() {
        return byCode.size();
    }

    private static Place parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException(
                    "%s: line '%s' has %d cells, 5 are needed".formatted(SOURCE, line, cells.length));
        }
        return new Place(
                new PostalCode(cells[0]),
                cells[1],
                FederalState.valueOf(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]));
    }
}
