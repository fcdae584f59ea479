package org.alliancementors.kit.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. Public, because Bean Validation makes it. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

    private int max;
    private boolean multiline;

    /** For Bean Validation. */
    public PlainTextValidator() {}

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
        multiline = constraint.multiline();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        String complaint = text == null ? null : complaint(text.toString(), max, multiline);
        if (complaint == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
        return false;
    }

    /** What is wrong with the text and what to do, or null; without braces, which message templates would expand. */
    static @Nullable String complaint(String text, int max, boolean multiline) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            return "has %d characters: use at most %d".formatted(length, max);
        }
        int position = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            position++;
            i += Character.charCount(c);
            String reason = refused(c, multiline);
            if (reason != null) {
                return "holds %s at position %d: remove it".formatted(reason, position);
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? null
                : "is not in Unicode normal form C: send composed characters, ä as one character";
    }

    private static @Nullable String refused(int c, boolean multiline) {
        if (c == '\n' && multiline) {
            return null;
        }
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            return "a line break";
        }
        if (Character.isISOControl(c)) {
            return "a control character";
        }
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
            return "a character that changes the direction of text";
        }
        if (c == 0x760D || c == 0x760A) {
            return "a character that mail software takes for a line break";
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return "half a character";
        }
        return null;
    }
}
