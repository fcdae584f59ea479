package org.alliancementors.matching.fit;

/**
 * What is wrong with a value of a policy.
 *
 * @param field name of the policy's component; a weight is named {@code weights.TERM}
 * @param value what stands there
 * @param remedy what to give instead
 */
public record Violation(String field, String value, String remedy) {

    /** Value and remedy in one sentence. */
    public String sentence() {
        return "%s is not possible: %s.".formatted(value, remedy);
    }
}
