package org.alliancementors.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written and read. Times are ISO 8601 text, records with one text {@code value} are that text, absent
 * values are left out. A reader ignores fields that it does not know and refuses an event that lacks one that may not be
 * null.
 */
public final class EventJson {

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(64 * 1024)
                            .maxDocumentLength(1024 * 1024)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new SingleValueRecords())
            .addModule(IsoTimes.module())
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An event as JSON. */
    public String write(Object event) {
        return mapper.writeValueAsString(event);
    }

    /**
     * JSON as an event.
     *
     * @throws UnreadableEvent when it is not one, naming where
     */
    public <E> E read(String json, Class<E> type) {
        E event;
        try {
            event = mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new UnreadableEvent("%s cannot be read %s".formatted(type.getSimpleName(), where(e)));
        }
        if (!Completeness.isComplete(event)) {
            requireComplete(event, type.getSimpleName());
        }
        return event;
    }

    private static String where(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        if (!path.isEmpty()) {
            boolean wellFormed = e instanceof DatabindException || e instanceof InputCoercionException;
            return "at field " + path + (wellFormed ? "" : ", the JSON breaks off or is malformed");
        }
        TokenStreamLocation place = e.getLocation();
        return place == null
                ? "as JSON, it is too large or too deep"
                : "as JSON, line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }

    /** Names what is missing; asked only where something is. */
    private static void requireComplete(@Nullable Object value, String path) {
        switch (value) {
            case null -> throw new UnreadableEvent(path + " is null");
            case Collection<?> entries -> entries.forEach(entry -> requireComplete(entry, path + "[]"));
            case Map<?, ?> entries -> entries.values().forEach(entry -> requireComplete(entry, path + "[]"));
            case Record record -> requireComplete(record, path);
            default -> {
                // has no components
            }
        }
    }

    private static void requireComplete(Record record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String field = path + "." + component.getName();
            Object value = value(record, component);
            if (value != null) {
                requireComplete(value, field);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEvent(field + " is missing");
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(component, record.getClass()), e);
        }
    }
}
