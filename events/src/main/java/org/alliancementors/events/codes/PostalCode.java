package org.alliancementors.events.codes;

/**
 * A German postal code: five digits. Whether it exists is for its owner to say; the form alone is checked here.
 *
 * @param value five digits, for example {@code 37176}
 */
public record PostalCode(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException naming the value, when it is not five digits
     */
    public PostalCode {
        if (value.length() != 5 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("PostalCode '%s' is not one: give 5 digits, for example 37176"
                    .formatted(value.length() > 20 ? value.substring(0, 20) + "…" : value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
