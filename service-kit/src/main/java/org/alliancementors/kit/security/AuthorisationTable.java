package org.alliancementors.kit.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The only source of who may do what: the file {@code authorisation.tsv} on the class path of each service, one row per
 * route with four columns divided by tabs: method, path, roles divided by commas or {@code public}, owner or {@code -}.
 * Empty lines and lines that start with {@code #} are skipped. What has no row is refused.
 *
 * <p>Of several paths that fit, the most specific one rules, as in MVC; {@code HEAD} is ruled by the row of {@code GET}.
 */
public final class AuthorisationTable {

    /** Where a service keeps its table. */
    public static final String LOCATION = "authorisation.tsv";

    /** Every role there is. */
    public static final Set<String> ROLES = Set.of("desk", "ops", "mentor", "portal", "partner", "internal", "bounces");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private record Entry(PathPattern pattern, Route route) {}

    private final List<Entry> entries;

    private AuthorisationTable(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the table of this service.
     *
     * @throws IllegalStateException naming the line, when it cannot be read
     */
    public static AuthorisationTable fromClassPath() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(LOCATION)) {
            if (file == null) {
                throw new IllegalStateException(
                        "%s is missing: put it into src/main/resources, one row per route".formatted(LOCATION));
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read".formatted(LOCATION), e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException naming the line, when it cannot be read
     */
    public static AuthorisationTable parse(String text) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Entry entry = entry(number, line);
            if (!seen.add(entry.route().method() + " " + entry.pattern().getPatternString())) {
                throw wrong(number, "%s is there twice: keep one row".formatted(entry.route()));
            }
            entries.add(entry);
        }
        entries.sort(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR));
        return new AuthorisationTable(List.copyOf(entries));
    }

    private static Entry entry(int number, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw wrong(
                    number,
                    "has %d columns: give method, path, roles and owner, divided by tabs".formatted(cells.length));
        }
        if (!METHODS.contains(cells[0])) {
            throw wrong(number, "method '%s' is unknown: use one of %s".formatted(cells[0], new TreeSet<>(METHODS)));
        }
        PathPattern pattern;
        try {
            if (!cells[1].startsWith("/")) {
                throw wrong(number, "path '%s' is not absolute: start it with /".formatted(cells[1]));
            }
            pattern = PathPatternParser.defaultInstance.parse(cells[1]);
        } catch (PatternParseException e) {
            throw wrong(number, "path '%s' is no pattern: %s".formatted(cells[1], e.getMessage()));
        }
        boolean open = cells[2].equals("public");
        Set<String> roles = open
                ? Set.of()
                : Arrays.stream(cells[2].split(",", -1)).map(String::strip).collect(Collectors.toSet());
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                throw wrong(
                        number, "role '%s' is unknown: use public or some of %s".formatted(role, new TreeSet<>(ROLES)));
            }
        }
        String owner = cells[3].equals("-") ? null : cells[3];
        if (owner != null && !cells[1].contains("{" + owner + "}")) {
            throw wrong(number, "owner '%s' is no variable of %s: name one, or -".formatted(owner, cells[1]));
        }
        if (owner != null && !roles.contains("mentor")) {
            throw wrong(
                    number,
                    "owner '%s' has no effect without the role mentor: add the role, or use -".formatted(owner));
        }
        return new Entry(pattern, new Route(cells[0], cells[1], roles, open, owner));
    }

    private static IllegalStateException wrong(int number, String what) {
        return new IllegalStateException("%s, line %d: %s".formatted(LOCATION, number, what));
    }

    /** All rows, the most specific path first. */
    public List<Route> routes() {
        return entries.stream().map(Entry::route).toList();
    }

    /** What the table says about a request. */
    sealed interface Ruling {

        /** The caller may. */
        record Allowed() implements Ruling {}

        /** There is such a route, but not for this caller. */
        record Denied() implements Ruling {}

        /** The address exists, but not with this method. */
        record WrongMethod(Set<String> methods) implements Ruling {}

        /** No row has this address. */
        record NoRoute() implements Ruling {}
    }

    Ruling rule(String method, String path, Caller caller) {
        PathContainer container = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        Set<String> others = new TreeSet<>();
        PathPattern best = null;
        for (Entry entry : entries) {
            PathPattern.PathMatchInfo match = entry.pattern().matchAndExtract(container);
            if (match == null) {
                continue;
            }
            if (entry.route().method().equals(asked)) {
                return judge(entry.route(), match, caller);
            }
            if (best == null || PathPattern.SPECIFICITY_COMPARATOR.compare(best, entry.pattern()) == 0) {
                best = entry.pattern();
            }
            others.add(entry.route().method());
        }
        return others.isEmpty() ? new Ruling.NoRoute() : new Ruling.WrongMethod(others);
    }

    private static Ruling judge(Route route, PathPattern.PathMatchInfo match, Caller caller) {
        if (route.open()) {
            return new Ruling.Allowed();
        }
        for (String role : route.roles()) {
            if (caller.has(role) && (!role.equals("mentor") || owns(route.owner(), match, caller))) {
                return new Ruling.Allowed();
            }
        }
        return new Ruling.Denied();
    }

    private static boolean owns(@Nullable String owner, PathPattern.PathMatchInfo match, Caller caller) {
        return owner == null
                || !caller.subject().isEmpty()
                        && caller.subject().equals(match.getUriVariables().get(owner));
    }
}
