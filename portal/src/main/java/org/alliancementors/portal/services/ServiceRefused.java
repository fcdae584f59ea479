package org.alliancementors.portal.services;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A service said no, with a status 4xx and its problem. The message holds the code alone: the rest may name persons and secrets. */
public final class ServiceRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final TreeMap<String, String> told;
    private final String[] fields;

    /**
     * Takes over what the service answered.
     *
     * @param service name of the service
     * @param status HTTP status
     * @param code last part of the problem's type, empty where there is none
     * @param told the problem's further members, those of objects by their path ({@code clash.from})
     * @param fields names of the fields that it finds fault with
     */
    public ServiceRefused(String service, int status, String code, Map<String, String> told, List<String> fields) {
        super("%s refused: %d %s".formatted(service, status, code));
        this.status = status;
        this.code = code;
        this.told = new TreeMap<>(told);
        this.fields = fields.toArray(String[]::new);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Last part of the problem's type, empty where there is none. */
    public String code() {
        return code;
    }

    /** A member of the problem, by its path, as text; null where there is none. */
    public @Nullable String told(String path) {
        return told.get(path);
    }

    /** Names of the fields that the service finds fault with, in its order. */
    public List<String> fields() {
        return List.of(fields);
    }
}
