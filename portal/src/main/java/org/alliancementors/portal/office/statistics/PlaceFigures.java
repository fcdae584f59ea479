package org.alliancementors.portal.office.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancementors.portal.maps.GermanyMap;
import org.alliancementors.portal.office.statistics.Figure.Bar;
import org.alliancementors.portal.office.statistics.Figure.Line;
import org.alliancementors.portal.office.statistics.MentorSites.Site;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.services.MissionNumbers.Demand;
import org.alliancementors.portal.services.MissionNumbers.Load;
import org.alliancementors.portal.services.MissionNumbers.Numbers;

/** The figures that need to know where the mentors are: load, demand by federal state, white spots. */
final class PlaceFigures {

    private static final double EARTH_KM = 6371.0088;

    private final Spoken spoken;
    private final Numbers numbers;
    private final List<Site> sites;

    PlaceFigures(Spoken spoken, Numbers numbers, List<Site> sites) {
        this.spoken = spoken;
        this.numbers = numbers;
        this.sites = sites;
    }

    /**
     * A place where somebody was wanted on site.
     *
     * @param of the place
     * @param at where it is on the map
     * @param white whether it lies outside every mentor's radius
     */
    record Spot(Demand of, GermanyMap.Point at, boolean white) {}

    List<Figure> all() {
        return List.of(load(), federalStates(), whiteSpots());
    }

    /** All places of demand, the white ones last, so that they lie on top. */
    List<Spot> spots(GermanyMap map) {
        return demand().stream()
                .map(place -> new Spot(place, map.at(place.latitude(), place.longitude()), white(place)))
                .sorted(Comparator.comparing(Spot::white))
                .toList();
    }

    private Figure load() {
        Map<String, Load> loads = numbers.mentors() == null
                ? Map.of()
                : numbers.mentors().stream().collect(Collectors.toMap(Load::mentor, Function.identity()));
        List<Site> sorted = sites.stream()
                .sorted(Comparator.comparingLong((Site site) -> running(loads, site))
                        .reversed()
                        .thenComparing(Site::name))
                .toList();
        return new Figure(
                "auslastung",
                List.of("stat.mentor", "stat.running", "stat.capacity", "stat.completed"),
                sorted.stream()
                        .map(site -> {
                            Load load = loads.getOrDefault(site.id(), new Load(site.id(), 0, 0));
                            return new Line(
                                    site.name(),
                                    List.of(
                                            MissionFigures.number(load.running()),
                                            MissionFigures.number(site.capacity()),
                                            MissionFigures.number(load.completed())),
                                    Bar.of(load.running(), Math.max(1, site.capacity())));
                        })
                        .toList());
    }

    private static long running(Map<String, Load> loads, Site site) {
        Load load = loads.get(site.id());
        return load == null ? 0 : load.running();
    }

    private Figure federalStates() {
        Map<String, Long> wanted = numbers.federalStates() == null ? Map.of() : numbers.federalStates();
        Map<String, Long> living = sites.stream().collect(Collectors.groupingBy(Site::state, Collectors.counting()));
        long most = Figure.most(List.copyOf(wanted.values()));
        return new Figure(
                "laender",
                List.of("stat.land", "stat.missions", "stat.mentors"),
                Codes.STATES.stream()
                        .map(state -> {
                            long missions = wanted.getOrDefault(state, 0L);
                            return new Line(
                                    spoken.code("land", state),
                                    List.of(
                                            MissionFigures.number(missions),
                                            MissionFigures.number(living.getOrDefault(state, 0L))),
                                    Bar.of(missions, most));
                        })
                        .toList());
    }

    private Figure whiteSpots() {
        List<Demand> white = demand().stream().filter(this::white).toList();
        long most = Figure.most(white.stream().map(Demand::missions).toList());
        List<Line> lines = new ArrayList<>();
        for (Demand place : white) {
            Optional<Site> nearest = nearest(place);
            lines.add(new Line(
                    place.postalCode() + " " + place.place() + ", " + spoken.code("land", place.state()),
                    List.of(
                            MissionFigures.number(place.missions()),
                            MissionFigures.number(place.found()),
                            nearest.map(Site::name).orElse("–"),
                            nearest.map(site -> Math.round(kilometres(place, site)) + " km")
                                    .orElse("–")),
                    Bar.of(place.missions(), most)));
        }
        return new Figure(
                "luecken",
                List.of("stat.place", "stat.missions", "stat.found", "stat.nearest", "stat.distance"),
                lines);
    }

    private List<Demand> demand() {
        return numbers.places() == null ? List.of() : numbers.places();
    }

    private boolean white(Demand place) {
        return sites.stream().noneMatch(site -> site.onSite() && kilometres(place, site) <= site.radiusKm());
    }

    private Optional<Site> nearest(Demand place) {
        return sites.stream()
                .filter(Site::onSite)
                .min(Comparator.comparingDouble((Site site) -> kilometres(place, site))
                        .thenComparing(Site::id));
    }

    /** Great-circle distance by the haversine formula (Sinnott 1984), as matching measures it. */
    static double kilometres(Demand place, Site site) {
        double north = Math.toRadians(site.latitude() - place.latitude()) / 2;
        double east = Math.toRadians(site.longitude() - place.longitude()) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(place.latitude()))
                        * Math.cos(Math.toRadians(site.latitude()))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
