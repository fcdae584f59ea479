package org.alliancementors.kit.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes and reads any record whose only component is a {@code String value} as the bare string, also as the key of a
 * map, so that ids and codes are plain text on every wire.
 *
 * <p>What the record's constructor refuses with an {@link IllegalArgumentException} becomes an
 * {@link InvalidFormatException} with the constructor's message and the path of the field. Anything but a JSON string
 * is refused. The constructor's message reaches whoever sent the value: records that hold personal data leave the value
 * out of it.
 */
public final class SingleValueRecords extends JacksonModule {

    @Override
    public String getModuleName() {
        return "single-value-records";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers(false));
        context.addKeySerializers(new Writers(true));
        context.addDeserializers(new Readers());
        context.addKeyDeserializers((type, config, description) ->
                applies(type.getRawClass()) ? new KeyReader(new Maker(type.getRawClass())) : null);
    }

    /** Whether these rules are for the type. */
    public static boolean applies(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    /**
     * Makes the record from its text.
     *
     * @throws IllegalArgumentException what the record's constructor says
     */
    public static Object make(Class<?> type, String value) {
        return new Maker(type).make(value);
    }

    private static final class Maker {

        private final Class<?> type;
        private final MethodHandle constructor;

        Maker(Class<?> type) {
            this.type = type;
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(String.class);
                canonical.setAccessible(true);
                constructor = MethodHandles.lookup().unreflectConstructor(canonical);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("%s has no usable constructor".formatted(type), e);
            }
        }

        Object make(String value) {
            try {
                return constructor.invoke(value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        Object make(String value, @Nullable JsonParser parser) {
            try {
                return make(value);
            } catch (IllegalArgumentException refused) {
                InvalidFormatException named = new InvalidFormatException(
                        parser, String.valueOf(refused.getMessage()), type.getSimpleName(), type);
                named.initCause(refused);
                throw named;
            }
        }
    }

    private static final class Readers implements Deserializers {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return applies(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return applies(type);
        }
    }

    private static final class Reader extends StdDeserializer<Object> {

        private final Maker maker;

        Reader(Class<?> type) {
            super(type);
            this.maker = new Maker(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? maker.make(parser.getString(), parser)
                    : context.handleUnexpectedToken(context.constructType(_valueClass), parser);
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final Maker maker;

        KeyReader(Maker maker) {
            this.maker = maker;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return maker.make(key, context.getParser());
        }
    }

    private static final class Writers implements Serializers {

        private final boolean keys;

        Writers(boolean keys) {
            this.keys = keys;
        }

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return applies(type.getRawClass()) ? new Writer(type.getRawClass(), keys) : null;
        }
    }

    private static final class Writer extends StdSerializer<Object> {

        private final MethodHandle accessor;
        private final boolean key;

        Writer(Class<?> type, boolean key) {
            super(type);
            this.key = key;
            try {
                Method value = type.getDeclaredMethod("value");
                value.setAccessible(true);
                accessor = MethodHandles.lookup().unreflect(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("%s has no usable accessor".formatted(type), e);
            }
        }

        @Override
        public void serialize(Object record, JsonGenerator generator, SerializationContext context) {
            if (key) {
                generator.writeName(text(record));
            } else {
                generator.writeString(text(record));
            }
        }

        private String text(Object record) {
            try {
                return (String) accessor.invoke(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
