package org.alliancementors.portal.testing;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A page as somebody finds it.
 *
 * @param name short, for a file of this name
 * @param path where it is
 * @param answers what the services answer meanwhile
 * @param before what the visitor has done before: nothing, or some steps
 * @param typed what they type into its form and send, by the field's name, to see what comes next; for a file what is in it; nothing,
 *     where they look at the page as it is
 */
public record Situation(
        String name, String path, Consumer<Services> answers, Consumer<Browser> before, Map<String, String> typed) {

    /** Copies what is typed. */
    public Situation {
        typed = Map.copyOf(typed);
    }

    static Situation of(String name, String path) {
        return new Situation(name, path, services -> {}, browser -> {}, Map.of());
    }

    Situation when(Consumer<Services> more) {
        return new Situation(name, path, answers.andThen(more), before, typed);
    }

    /** What the services answer too, unless something else was said already. */
    Situation first(Consumer<Services> more) {
        return new Situation(name, path, more.andThen(answers), before, typed);
    }

    Situation typing(Map<String, String> fields) {
        return new Situation(name, path, answers, before, fields);
    }

    Situation after(Consumer<Browser> steps) {
        return new Situation(name, path, answers, before.andThen(steps), typed);
    }

    /** The address without its query. */
    public String pathAlone() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    @Override
    public String toString() {
        return name;
    }
}
