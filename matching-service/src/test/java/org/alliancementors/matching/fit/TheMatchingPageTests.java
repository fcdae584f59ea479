package org.alliancementors.matching.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/matching.md} says what the code does. */
class TheMatchingPageTests {

    private static final Path PAGE = Path.of("..", "docs", "matching.md");

    @Test
    void namesEveryRuleInItsOrderWithItsReason() throws IOException {
        assertThat(table("Hard rules"))
                .extracting(row -> row.subList(0, 2))
                .containsExactlyElementsOf(HardRules.ALL.stream()
                        .map(rule -> List.of(rule.exclusion().name(), rule.why()))
                        .toList());
    }

    @Test
    void namesEveryTermWithItsWeightAndItsReason() throws IOException {
        assertThat(table("Terms of the score"))
                .extracting(row -> row.subList(0, 3))
                .containsExactlyElementsOf(ScoreTerms.ALL.stream()
                        .map(term -> List.of(
                                term.term().name(), String.valueOf(Policy.FIRST.weight(term.term())), term.why()))
                        .toList());
        assertThat(table("Terms of the score"))
                .as("share and source of each")
                .allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
    }

    @Test
    void namesTheNumbersThatTheSharesDependOn() throws IOException {
        var shares = table("Terms of the score").stream().map(row -> row.get(3)).toList();
        assertThat(shares.get(0))
                .contains("side %s, related main %s,"
                        .formatted(Policy.FIRST.sideSpecialtyShare(), Policy.FIRST.relatedSpecialtyShare()))
                .contains("related side %s,"
                        .formatted(Policy.FIRST.sideSpecialtyShare() * Policy.FIRST.relatedSpecialtyShare()));
        assertThat(shares.get(1)).contains("km / %d ".formatted(Policy.FIRST.farKm()));
        assertThat(shares.get(5)).contains("from %d offers on".formatted(Policy.FIRST.responseMinimum()));
    }

    @Test
    void namesEveryRelation() throws IOException {
        assertThat(table("Related specialties"))
                .containsExactlyElementsOf(Specialties.RELATIONS.stream()
                        .map(relation ->
                                List.of(relation.one().name(), relation.other().name(), relation.why()))
                        .toList());
    }

    @Test
    void namesEveryFieldOfThePolicyWithItsFirstValue() throws IOException {
        assertThat(table("The policy"))
                .extracting(row -> row.subList(0, 2))
                .containsExactlyElementsOf(Arrays.stream(Policy.class.getRecordComponents())
                        .map(component -> List.of(component.getName(), value(component)))
                        .toList());
    }

    @Test
    void namesEveryRoleInWhichSomebodyIsAskedFirst() throws IOException {
        assertThat(table("Who is asked first"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        Arrays.stream(Stead.Role.values()).map(Enum::name).toList());
    }

    private static String value(RecordComponent component) {
        if (component.getName().equals("weights")) {
            return "above";
        }
        try {
            return String.valueOf(component.getAccessor().invoke(Policy.FIRST));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    /** The rows of the table under a heading, without its head. */
    private static List<List<String>> table(String heading) throws IOException {
        List<List<String>> rows = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(rows).as(heading).isNotEmpty();
        return rows;
    }
}
