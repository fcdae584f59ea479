package org.alliancementors.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A page {@code docs/<name>.md} with what every command does in every state, found by doing it. Written when tests
 * run with {@code -Dwrite.docs=true}, and compared otherwise, so that the page cannot say anything that the code does not do.
 */
public final class TransitionsPage {

    private static final Path FOLDER = Path.of("..", "docs");

    private final String name;
    private final String introduction;
    private final List<String> states = new ArrayList<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    /**
     * Begins a page.
     *
     * @param name of the file, without its ending
     * @param introduction what stands above the table; its first line is the title
     */
    public TransitionsPage(String name, String introduction) {
        this.name = name;
        this.introduction = introduction;
    }

    /**
     * Walks the whole table.
     *
     * @param everyState the columns
     * @param everyCommand the rows
     * @param outcome does the command in the state and says in a few words what came of it
     */
    public <S, C> TransitionsPage walk(List<S> everyState, List<C> everyCommand, BiFunction<S, C, String> outcome) {
        everyState.forEach(state -> states.add(state.toString()));
        everyCommand.forEach(command -> rows.put(
                command.toString(),
                everyState.stream().map(state -> outcome.apply(state, command)).toList()));
        return this;
    }

    /** Compares the page with the table, or writes it. */
    public void agrees() {
        var page = FOLDER.resolve(name + ".md");
        var text = render();
        try {
            if (Boolean.getBoolean("write.docs")) {
                Files.writeString(page, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(page).as("written by ./dev test with -Dwrite.docs=true").hasContent(text.strip());
    }

    private String render() {
        var page = new StringBuilder(introduction.strip()).append("\n\n| command |");
        states.forEach(state -> page.append(' ').append(state).append(" |"));
        page.append("\n|---").append("|---".repeat(states.size())).append("|\n");
        rows.forEach((command, cells) -> {
            page.append("| ").append(command).append(" |");
            cells.forEach(cell -> page.append(' ').append(cell).append(" |"));
            page.append('\n');
        });
        return page.toString();
    }
}
