package org.alliancementors.portal.office.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.alliancementors.portal.office.statistics.Figure.Bar;
import org.alliancementors.portal.office.statistics.Figure.Line;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.services.MissionNumbers.Effect;
import org.alliancementors.portal.services.MissionNumbers.Numbers;
import org.alliancementors.portal.services.MissionNumbers.Times;
import org.jspecify.annotations.Nullable;

/** The figures that alliance-service alone has the numbers for. */
final class MissionFigures {

    private static final List<String> STATES =
            List.of("SUBMITTED", "SEARCHING", "OFFERED", "AT_DESK", "ACCEPTED", "COMPLETED", "CANCELLED");
    private static final List<String> ANSWERS = List.of("OFFERED", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN");

    private final Spoken spoken;

    MissionFigures(Spoken spoken) {
        this.spoken = spoken;
    }

    List<Figure> of(Numbers numbers) {
        Map<String, Long> months = new TreeMap<>(or(numbers.months()));
        return List.of(
                counted("stand", STATES, or(numbers.states()), code -> spoken.code("stat.state", code)),
                counted("art", Codes.KINDS, or(numbers.kinds()), code -> spoken.code("kind", code)),
                counted("monat", List.copyOf(months.keySet()), months, spoken::month),
                times(numbers),
                answers(or(numbers.answers())));
    }

    /** What is known of the effect, for specialties that had any mission. */
    Figure effect(@Nullable List<Effect> specialties) {
        List<Effect> known = specialties == null
                ? List.of()
                : specialties.stream().filter(row -> row.completed() > 0).toList();
        long most = Figure.most(known.stream().map(Effect::completed).toList());
        return new Figure(
                "wirkung",
                List.of("stat.topic", "stat.completed", "stat.founded", "stat.active", "stat.partners"),
                known.stream()
                        .map(row -> new Line(
                                spoken.code("specialty", row.specialty()),
                                List.of(
                                        number(row.completed()),
                                        number(
                                                row.founded() == null
                                                        ? 0
                                                        : row.founded().yes()),
                                        number(
                                                row.stillActive() == null
                                                        ? 0
                                                        : row.stillActive().yes()),
                                        number(
                                                row.partnersWon() == null
                                                        ? 0
                                                        : row.partnersWon().sum())),
                                Bar.of(row.completed(), most)))
                        .toList());
    }

    private Figure counted(String name, List<String> codes, Map<String, Long> counts, UnaryOperator<String> label) {
        List<String> all = new ArrayList<>(codes);
        counts.keySet().stream().filter(code -> !codes.contains(code)).forEach(all::add);
        long most = Figure.most(List.copyOf(counts.values()));
        return new Figure(
                name,
                List.of("stat." + name, "stat.missions"),
                all.stream()
                        .map(code -> {
                            long count = counts.getOrDefault(code, 0L);
                            return new Line(label.apply(code), List.of(number(count)), Bar.of(count, most));
                        })
                        .toList());
    }

    private Figure times(Numbers numbers) {
        List<Line> lines = new ArrayList<>();
        Map<String, Times> times = numbers.times() == null ? Map.of() : new TreeMap<>(numbers.times());
        long most = Math.max(
                numbers.time() == null ? 0 : numbers.time().upperMinutes(),
                Figure.most(times.values().stream().map(Times::upperMinutes).toList()));
        if (numbers.time() != null) {
            lines.add(time(spoken.text("stat.all"), numbers.time(), most));
        }
        times.forEach((kind, time) -> lines.add(time(spoken.code("kind", kind), time, most)));
        return new Figure("dauer", List.of("stat.art", "stat.found", "stat.lower", "stat.median", "stat.upper"), lines);
    }

    private Line time(String label, Times time, long most) {
        return new Line(
                label,
                List.of(
                        number(time.found()),
                        spoken.duration(time.lowerMinutes()),
                        spoken.duration(time.medianMinutes()),
                        spoken.duration(time.upperMinutes())),
                Bar.between(time.lowerMinutes(), time.medianMinutes(), time.upperMinutes(), most));
    }

    private Figure answers(Map<String, Long> answers) {
        long asked = answers.getOrDefault("OFFERED", 0L);
        return new Figure(
                "antworten",
                List.of("stat.antworten", "stat.times", "stat.share"),
                ANSWERS.stream()
                        .map(code -> {
                            long count = answers.getOrDefault(code, 0L);
                            return new Line(
                                    spoken.code("stat.answer", code),
                                    List.of(number(count), spoken.percent(count, asked)),
                                    Bar.of(count, asked));
                        })
                        .toList());
    }

    private static Map<String, Long> or(@Nullable Map<String, Long> counts) {
        return counts == null ? Map.of() : counts;
    }

    static String number(long number) {
        return String.valueOf(number);
    }
}
