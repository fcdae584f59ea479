package org.alliancementors.kit.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Dates and times are text in their ISO form; the numbers and lists that Jackson would take as well are refused. */
public final class IsoTimes<T> extends StdDeserializer<T> {

    private final transient Function<String, T> parse;

    private IsoTimes(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    /** For a mapper. */
    public static SimpleModule module() {
        return new SimpleModule("iso-times")
                .addDeserializer(LocalDate.class, new IsoTimes<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, new IsoTimes<>(Instant.class, Instant::parse))
                .addDeserializer(Duration.class, new IsoTimes<>(Duration.class, Duration::parse));
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(context.constructType(_valueClass), parser);
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            return (T) context.handleWeirdStringValue(_valueClass, text, "not in ISO form");
        }
    }
}
