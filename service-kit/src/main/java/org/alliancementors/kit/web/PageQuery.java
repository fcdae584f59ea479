package org.alliancementors.kit.web;

/**
 * Which page is asked for: a parameter of controller methods, read from {@code ?page=&size=}.
 *
 * @param page number of the page, the first is 0, at most 100,000
 * @param size items per page, 1 to 100
 */
public record PageQuery(int page, int size) {

    /** Used where the query has no size. */
    public static final int DEFAULT_SIZE = 20;

    /** Longest page. */
    public static final int LARGEST_SIZE = 100;

    /** Last page that is looked for. */
    public static final int LAST_PAGE = 100_000;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException naming the number, when it is out of range
     */
    public PageQuery {
        if (page < 0 || page > LAST_PAGE) {
            throw new IllegalArgumentException("page %d is out of range: use 0 to %d".formatted(page, LAST_PAGE));
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("size %d is out of range: use 1 to %d".formatted(size, LARGEST_SIZE));
        }
    }

    /** How many items stand on the pages before. */
    public int skip() {
        return page * size;
    }
}
