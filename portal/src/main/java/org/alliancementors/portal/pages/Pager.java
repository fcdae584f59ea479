package org.alliancementors.portal.pages;

import org.alliancementors.portal.services.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a list goes on, for {@code fachberatung-teile :: pager}. Pages are counted from 1 in addresses and by people, from 0 by services.
 *
 * @param page this page, from 1
 * @param pages how many there are
 * @param before address of the page before, null on the first
 * @param after address of the next one, null on the last
 */
public record Pager(
        int page,
        long pages,
        @Nullable String before,
        @Nullable String after) {

    /** Name of the parameter. */
    public static final String PARAMETER = "seite";

    private static final int LAST = 1_000;

    /** The number that services count with. */
    public static int index(@Nullable Integer seite) {
        return seite == null || seite < 1 || seite > LAST ? 0 : seite - 1;
    }

    /**
     * For this part of a list.
     *
     * @param address of the list with its filters, without the page
     */
    public static Pager of(Listed<?> listed, String address) {
        int page = listed.page() + 1;
        return new Pager(
                page,
                listed.pages(),
                page > 1 ? at(address, page - 1) : null,
                page < listed.pages() ? at(address, page + 1) : null);
    }

    private static String at(String address, int page) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(PARAMETER, page)
                .build()
                .toUriString();
    }
}
