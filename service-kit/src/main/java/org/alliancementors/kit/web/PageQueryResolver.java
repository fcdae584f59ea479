package org.alliancementors.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link PageQuery} from the address. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageQuery(
                number(request, "page", 0, 0, PageQuery.LAST_PAGE),
                number(request, "size", PageQuery.DEFAULT_SIZE, 1, PageQuery.LARGEST_SIZE));
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int least, int most) {
        String text = request.getParameter(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        Problem problem = ProblemAdvice.invalid();
        throw new ProblemException(problem.status(), problem.code(), problem.detail())
                .field(name, "is out of range: use a whole number from %d to %d".formatted(least, most));
    }
}
