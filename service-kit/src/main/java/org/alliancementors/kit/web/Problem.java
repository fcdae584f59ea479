package org.alliancementors.kit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal in the form of RFC 9457. Immutable.
 *
 * @param status what the caller sees as HTTP status
 * @param code kebab-case name of the kind of problem, stable; becomes {@code urn:problem:<code>}
 * @param detail one sentence for a person that says what to do
 * @param errors one entry per failing field, in the order of the request
 * @param more further members of the answer
 * @param instance the reference under which a fault of ours is logged, or null
 * @param headers further response headers
 */
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        List<FieldProblem> errors,
        Map<String, Object> more,
        @Nullable String instance,
        Map<String, String> headers) {

    /**
     * What is wrong with one field.
     *
     * @param field path within the body ({@code contact.email}, {@code entries[2].mission}) or name of a parameter
     * @param message what is wrong and what to do; never the value of personal data
     */
    public record FieldProblem(String field, String message) {}

    /** Copies the collections. */
    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
        headers = Map.copyOf(headers);
    }

    /** A problem without fields or further members. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of(), null, Map.of());
    }

    /** The same with one more failing field. */
    public Problem field(String field, String message) {
        List<FieldProblem> all = new ArrayList<>(errors);
        all.add(new FieldProblem(field, message));
        return fields(all);
    }

    /** The same with these failing fields. */
    public Problem fields(List<FieldProblem> all) {
        return new Problem(status, code, detail, all, more, instance, headers);
    }

    /** The same with one more member. */
    public Problem with(String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(key, value);
        return new Problem(status, code, detail, errors, all, instance, headers);
    }

    /** The same with one more response header. */
    public Problem header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(status, code, detail, errors, more, instance, all);
    }

    /** The same with the reference of its log entry. */
    public Problem instance(String reference) {
        return new Problem(status, code, detail, errors, more, reference, headers);
    }

    /** The code as words: {@code body-too-large} is "Body too large". */
    public String title() {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:problem:" + code);
        members.put("title", title());
        members.put("status", status.value());
        members.put("detail", detail);
        if (instance != null) {
            members.put("instance", instance);
        }
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        more.forEach(members::putIfAbsent);
        return members;
    }
}
