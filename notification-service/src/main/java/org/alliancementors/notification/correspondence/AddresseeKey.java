package org.alliancementors.notification.correspondence;

import java.util.regex.Pattern;

/**
 * Stands for an address without telling it: the id of a key, and a keyed hash of the address. Whoever has not that key cannot
 * find out by trying addresses which one it is.
 *
 * @param value {@code <key id>-<26 characters>}, fit for paths
 */
public record AddresseeKey(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,8}-[a-z2-7]{26}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException naming the value, when it has another one
     */
    public AddresseeKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' stands for no address: it is a key id, a hyphen and 26 characters".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
