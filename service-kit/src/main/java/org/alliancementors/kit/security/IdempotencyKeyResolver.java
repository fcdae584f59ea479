package org.alliancementors.kit.security;

import java.util.regex.Pattern;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IdempotencyKey} from the header and the token. The value may stand in quotes. */
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("(\"?)([A-Za-z0-9._:~+-]{8,128})\\1");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] sent = request.getHeaderValues(HEADER);
        if (sent == null || sent.length == 0) {
            throw refusal("idempotency-key-missing")
                    .field(
                            HEADER,
                            "is missing: send a new UUID for each new request, and the same one when you send it again");
        }
        var match = FORM.matcher(sent[0].strip());
        if (sent.length > 1 || !match.matches()) {
            throw refusal("idempotency-key-invalid")
                    .field(
                            HEADER,
                            "is not a key: send it once, with 8 to 128 letters, digits or - _ . : ~ +, for example a UUID");
        }
        Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        return new IdempotencyKey(caller.client(), match.group(2));
    }

    private static ProblemException refusal(String code) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                code,
                "This request needs an Idempotency-Key, so that sending it again is safe.");
    }
}
