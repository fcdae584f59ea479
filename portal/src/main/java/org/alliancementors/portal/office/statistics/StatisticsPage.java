package org.alliancementors.portal.office.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alliancementors.portal.maps.GermanyMap;
import org.alliancementors.portal.services.MissionNumbers;
import org.alliancementors.portal.services.MissionNumbers.Numbers;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The programme in numbers. Without mentor-service the page goes without the figures that need to know where mentors are. */
@Controller
final class StatisticsPage {

    static final String PATH = "/fachberatung/statistik";

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsPage.class);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<Integer> MONTHS = List.of(3, 12, 24, 60);
    private static final int USUAL_MONTHS = 12;

    private final MissionNumbers missions;
    private final MentorSites mentors;
    private final GermanyMap map;
    private final MessageSource messages;

    StatisticsPage(MissionNumbers missions, MentorSites mentors, GermanyMap map, MessageSource messages) {
        this.missions = missions;
        this.mentors = mentors;
        this.map = map;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(required = false) @Nullable Integer monate, Locale locale) {
        int months = months(monate);
        Spoken spoken = new Spoken(messages, locale);
        Numbers numbers = missions.numbers(months);
        List<Figure> figures = new ArrayList<>(new MissionFigures(spoken).of(numbers));
        ModelAndView page = new ModelAndView("fachberatung-statistik")
                .addObject("wide", true)
                .addObject("months", months)
                .addObject("choices", MONTHS)
                .addObject("numbers", numbers)
                .addObject("map", map)
                .addObject("spots", List.of());
        try {
            PlaceFigures places = new PlaceFigures(spoken, numbers, mentors.all());
            figures.addAll(places.all());
            page.addObject("spots", places.spots(map)).addObject("without", false);
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            LOG.warn("The statistics go without mentors: {}", e.getClass().getName());
            page.addObject("without", true);
        }
        figures.add(new MissionFigures(spoken).effect(missions.evidence().specialties()));
        return page.addObject("figures", figures);
    }

    /** One figure as a file. */
    @GetMapping(PATH + "/{name}.csv")
    ResponseEntity<String> file(
            @PathVariable String name, @RequestParam(required = false) @Nullable Integer monate, Locale locale) {
        Spoken spoken = new Spoken(messages, locale);
        Figure figure = figures(spoken, missions.numbers(months(monate)))
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<List<String>> rows = new ArrayList<>();
        rows.add(figure.columns().stream().map(key -> spoken.text(key)).toList());
        figure.lines()
                .forEach(line -> rows.add(Stream.concat(Stream.of(line.label()), line.cells().stream())
                        .toList()));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(CsvFile.write(rows, locale));
    }

    /** Lazily, so that a figure asks no service for what it does not need. */
    private Stream<Figure> figures(Spoken spoken, Numbers numbers) {
        return Stream.<Supplier<List<Figure>>>of(
                        () -> new MissionFigures(spoken).of(numbers),
                        () -> List.of(new MissionFigures(spoken)
                                .effect(missions.evidence().specialties())),
                        () -> new PlaceFigures(spoken, numbers, mentors.all()).all())
                .flatMap(some -> some.get().stream());
    }

    private static int months(@Nullable Integer chosen) {
        return chosen != null && MONTHS.contains(chosen) ? chosen : USUAL_MONTHS;
    }
}
