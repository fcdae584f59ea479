package org.alliancementors.kit.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what stands on this page
 * @param page number of the page, the first is 0
 * @param size how many items a full page has
 * @param total how many items all pages have together
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /** The answer to a query. */
    public static <T> Page<T> of(PageQuery query, List<T> items, long total) {
        return new Page<>(items, query.page(), query.size(), total);
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> conversion) {
        return new Page<>(items.stream().<R>map(conversion).toList(), page, size, total);
    }
}
