package org.alliancementors.kit.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alliancementors.kit.web.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Every failing field of a request with what to do about it, in the order in which the request declares its fields. */
final class InvalidFields {

    private InvalidFields() {}

    static List<FieldProblem> of(Errors errors, @Nullable Class<?> body) {
        List<FieldProblem> all = new ArrayList<>();
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError named ? named.getField() : "(body)";
            all.add(new FieldProblem(field, message(error)));
        }
        if (body != null) {
            all.sort(Comparator.comparing(problem -> position(body, problem.field())));
        }
        return all;
    }

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        List<FieldProblem> all = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                String prefix = body.getContainerIndex() == null ? "" : "[" + body.getContainerIndex() + "].";
                Class<?> type =
                        body.getArgument() == null ? null : body.getArgument().getClass();
                of(body, type).forEach(error -> all.add(new FieldProblem(prefix + error.field(), error.message())));
            } else {
                String name = result.getMethodParameter().getParameterName();
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    all.add(new FieldProblem(name == null ? "(parameter)" : name, message(error)));
                }
            }
        }
        return all;
    }

    private static String message(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return "has the wrong type: correct it";
        }
        String message = error.getDefaultMessage();
        return message == null ? "is not valid: correct it" : message;
    }

    /** Sort key: the position of each step of the path among its record's components, two letters per step. */
    private static String position(Class<?> root, String field) {
        StringBuilder key = new StringBuilder();
        Type type = root;
        for (String step : field.replace("[", ".[").split("\\.", -1)) {
            if (step.startsWith("[")) {
                key.append(String.format(java.util.Locale.ROOT, "%6s", step));
                continue;
            }
            int index = 0;
            RecordComponent[] components = componentsOf(type);
            while (index < components.length && !components[index].getName().equals(step)) {
                index++;
            }
            key.append((char) ('A' + index));
            type = index < components.length ? elementOf(components[index].getGenericType()) : Object.class;
        }
        return key.toString();
    }

    private static RecordComponent[] componentsOf(Type type) {
        RecordComponent[] components = type instanceof Class<?> c ? c.getRecordComponents() : null;
        return components == null ? new RecordComponent[0] : components;
    }

    private static Type elementOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return type;
    }
}
