package org.alliancementors.kit.web;

import java.util.Set;
import org.alliancementors.kit.json.SingleValueRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Makes ids and codes from path variables and query parameters, by the rules of {@link SingleValueRecords}. */
final class TextToRecord implements ConditionalGenericConverter {

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return SingleValueRecords.applies(target.getType());
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        return source == null ? null : SingleValueRecords.make(targetType.getType(), source.toString());
    }
}
