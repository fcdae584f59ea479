package org.alliancementors.portal.testing;

import java.util.function.Consumer;

/**
 * A page as somebody finds it.
 *
 * @param name short, for a file of this name
 * @param path where it is
 * @param answers what the services answer meanwhile
 * @param before what the visitor has done before: nothing, or some steps
 */
public record Situation(String name, String path, Consumer<Services> answers, Consumer<Browser> before) {

    static Situation of(String name, String path) {
        return new Situation(name, path, services -> {}, browser -> {});
    }

    Situation when(Consumer<Services> more) {
        return new Situation(name, path, answers.andThen(more), before);
    }

    Situation after(Consumer<Browser> steps) {
        return new Situation(name, path, answers, before.andThen(steps));
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
