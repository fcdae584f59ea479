package org.alliancementors.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that people typed and that ends in pages and mails: in Unicode normal form C, not longer than {@link #max()}
 * code points, without control characters, characters that turn the direction of other text around, unpaired
 * surrogates, or the two code points that mail software has written as line breaks. Null is valid.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** The most code points. */
    int max();

    /** Whether line feeds are welcome. */
    boolean multiline() default false;

    /** Replaced by a message that says what to do. */
    String message() default "is not plain text: remove what cannot be seen";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};
}
