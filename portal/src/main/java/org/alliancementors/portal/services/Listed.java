package org.alliancementors.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as all services answer it.
 *
 * @param items what stands on this page, null where the service says nothing
 * @param page number of the page, from 0
 * @param size how many items a full page has
 * @param total how many items all pages have together
 */
public record Listed<T>(@Nullable List<T> items, int page, int size, long total) {

    /** Copies the list. */
    public Listed {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** What stands on this page. */
    public List<T> all() {
        return items == null ? List.of() : items;
    }

    /** How many pages there are. */
    public long pages() {
        return size <= 0 ? 1 : Math.max(1, (total + size - 1) / size);
    }
}
