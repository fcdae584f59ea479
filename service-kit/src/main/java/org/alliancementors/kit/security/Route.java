package org.alliancementors.kit.security;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row of the authorisation table.
 *
 * @param method HTTP method in capitals
 * @param path as in the controller, variables in braces
 * @param roles who may; empty when {@code open}
 * @param open whether anybody may, without a token
 * @param owner the path variable that must equal the token's subject when the caller is but a mentor; null: any mentor
 */
public record Route(
        String method,
        String path,
        Set<String> roles,
        boolean open,
        @Nullable String owner) {

    /** Copies the roles. */
    public Route {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "%s %s (%s)".formatted(method, path, open ? "public" : String.join(", ", new TreeSet<>(roles)));
    }
}
