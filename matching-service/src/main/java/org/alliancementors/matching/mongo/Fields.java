package org.alliancementors.matching.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alliancementors.events.codes.Period;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How values stand in documents. A field that must be there and is not is named in the exception. */
final class Fields {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private Fields() {}

    /** Whether a record's key can be an id at all. */
    static boolean isId(String key) {
        return ID.matcher(key).matches();
    }

    static <T> T required(@Nullable T value, String field) {
        return Objects.requireNonNull(value, () -> "field %s is missing".formatted(field));
    }

    static String text(Document document, String field) {
        return required(document.getString(field), field);
    }

    static int number(Document document, String field) {
        return required((Number) document.get(field), field).intValue();
    }

    static long longNumber(Document document, String field) {
        return required((Number) document.get(field), field).longValue();
    }

    static double decimal(Document document, String field) {
        return required((Number) document.get(field), field).doubleValue();
    }

    static boolean flag(Document document, String field) {
        return required(document.getBoolean(field), field);
    }

    static Instant time(Document document, String field) {
        return required(document.getDate(field), field).toInstant();
    }

    static @Nullable Instant optionalTime(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    static <T> @Nullable T optional(Document document, String field, Function<Document, T> read) {
        Document inner = document.get(field, Document.class);
        return inner == null ? null : read.apply(inner);
    }

    static Document inner(Document document, String field) {
        return required(document.get(field, Document.class), field);
    }

    static <T> List<T> list(Document document, String field, Function<Document, T> read) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(read)
                .toList();
    }

    static <T> List<T> texts(Document document, String field, Function<String, T> read) {
        return document.getList(field, String.class, List.of()).stream()
                .map(read)
                .toList();
    }

    static <T> List<Document> documents(Collection<T> values, Function<T, Document> write) {
        return new ArrayList<>(values.stream().map(write).toList());
    }

    static List<String> names(Collection<? extends Enum<?>> values) {
        return new ArrayList<>(values.stream().<String>map(Enum::name).sorted().toList());
    }

    static <K extends Enum<K>> Document counts(Map<K, Integer> counts) {
        var document = new Document();
        new LinkedHashMap<>(counts).forEach((key, value) -> document.append(key.name(), value));
        return document;
    }

    static <K extends Enum<K>> Map<K, Integer> counts(Document document, String field, Class<K> type) {
        var counts = new EnumMap<K, Integer>(type);
        Document inner = document.get(field, new Document());
        inner.forEach((key, value) -> counts.put(Enum.valueOf(type, key), ((Number) value).intValue()));
        return counts;
    }

    static Document period(Period period) {
        return new Document("from", period.from().toString())
                .append("to", period.to().toString());
    }

    static Period period(Document document) {
        return new Period(LocalDate.parse(text(document, "from")), LocalDate.parse(text(document, "to")));
    }
}
