package org.alliancementors.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;

/** The JSON schema that a record comes to. Knows no type that could carry free text: such a component has no schema. */
final class ExpectedSchema {

    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            int.class, Map.of("type", "integer", "format", "int32"),
            Integer.class, Map.of("type", "integer", "format", "int32"),
            long.class, Map.of("type", "integer", "format", "int64"),
            double.class, Map.of("type", "number", "format", "double"),
            boolean.class, Map.of("type", "boolean"),
            Instant.class, Map.of("type", "string", "format", "date-time"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            PostalCode.class, Map.of("type", "string", "pattern", "^[0-9]{5}$"),
            MissionReference.class, Map.of("type", "string", "pattern", "^[0-9A-Za-z-]{1,13}$"));

    private ExpectedSchema() {}

    static Map<String, Object> of(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), ofType(component.getGenericType(), record));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return Map.of("type", "object", "required", required, "properties", properties);
    }

    private static Map<String, Object> ofType(Type type, Class<?> owner) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return Map.of("type", "array", "items", ofType(arguments[0], owner));
            }
            if (generic.getRawType() == Map.class && arguments[0] instanceof Class<?> key && key.isEnum()) {
                return Map.of(
                        "type", "object",
                        "propertyNames", Map.of("enum", names(key)),
                        "additionalProperties", ofType(arguments[1], owner));
            }
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain, owner);
        }
        throw new AssertionError("%s of %s may not stand in an event: use ids, codes, numbers, dates and postal codes"
                .formatted(type, owner.getSimpleName()));
    }

    private static Map<String, Object> ofClass(Class<?> type, Class<?> owner) {
        if (SCALARS.containsKey(type)) {
            return SCALARS.getOrDefault(type, Map.of());
        }
        if (type.isEnum() && type.getEnclosingClass() == owner) {
            return Map.of("type", "string", "enum", names(type));
        }
        if (type.getPackageName().endsWith(".codes")) {
            boolean id = type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getSimpleName().endsWith("Id");
            return id
                    ? Map.of("type", "string", "pattern", "^[0-9A-Za-z-]{1,64}$")
                    : Map.of("$ref", "#/components/schemas/" + type.getSimpleName());
        }
        throw new AssertionError("%s of %s may not stand in an event: use ids, codes, numbers, dates and postal codes"
                .formatted(type.getName(), owner.getSimpleName()));
    }

    static List<String> names(Class<?> codes) {
        return Stream.of(codes.getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .toList();
    }
}
