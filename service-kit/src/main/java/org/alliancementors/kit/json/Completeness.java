package org.alliancementors.kit.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record has everything that it must have, all the way down. What a type must have is looked up once: a service that
 * starts with a million records on a topic asks a million times.
 */
final class Completeness {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Part::of)
                    .toList();
        }
    };

    private Completeness() {}

    private record Part(MethodHandle accessor, boolean optional) {

        static Part of(RecordComponent component) {
            try {
                component.getAccessor().trySetAccessible();
                MethodHandle accessor = MethodHandles.lookup()
                        .unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                return new Part(accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("%s cannot be read".formatted(component), e);
            }
        }

        boolean isCompleteIn(Object record) {
            try {
                Object value = accessor.invokeExact(record);
                return value == null ? optional : isComplete(value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static boolean isComplete(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> entries -> areComplete(entries);
            case Map<?, ?> entries -> areComplete(entries.values());
            case Record record -> isComplete(record);
            default -> true;
        };
    }

    private static boolean areComplete(Collection<?> entries) {
        for (Object entry : entries) {
            if (!isComplete(entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComplete(Record record) {
        for (Part part : PARTS.get(record.getClass())) {
            if (!part.isCompleteIn(record)) {
                return false;
            }
        }
        return true;
    }
}
