package org.alliancementors.mentors;

/**
 * One mistake in one field and what to do about it.
 *
 * @param field the field, with its place in a list where it has one: {@code formats[1]}
 * @param message a sentence that says what to do; names codes and numbers, never a person's data
 */
public record FieldProblem(String field, String message) {}
