package org.alliancementors.kit.web;

import com.fasterxml.jackson.annotation.Nulls;
import org.alliancementors.kit.json.IsoTimes;
import org.alliancementors.kit.json.SingleValueRecords;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How request bodies are read: nothing is guessed, converted or overlooked. Unknown fields, doubled fields, text for a
 * number and the reverse, an empty text for nothing, null for a primitive or inside a list, and anything behind the
 * document are refused. Answers of other services are read by the ordinary mapper, which ignores unknown fields, so
 * that a newer service can answer an older one.
 */
public final class StrictJson {

    /** Depth, length of numbers, names and strings that are read at all; bounds the work before any check of ours. */
    public static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(40)
            .maxNameLength(200)
            .maxStringLength(1_000_000)
            .build();

    private StrictJson() {}

    /** The given mapper with the strict rules on top. */
    public static JsonMapper of(JsonMapper ordinary) {
        JsonMapper.Builder builder = ordinary.rebuild()
                .addModule(new SingleValueRecords())
                .addModule(IsoTimes.module())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .defaultLeniency(false)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
        builder.withCoercionConfigDefaults(
                config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail));
        builder.withCoercionConfig(
                LogicalType.Collection,
                config -> config.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.AsEmpty));
        builder.withCoercionConfig(
                LogicalType.Textual,
                config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsEmpty)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        return builder.build();
    }
}
