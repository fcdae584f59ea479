package org.alliancementors.contacts;

/**
 * What is wrong with one field of an input, and what to do about it. Never repeats personal data.
 *
 * @param field path of the field as the caller wrote it, for example {@code contact.email}
 * @param message what is expected, as an instruction
 */
public record FieldProblem(String field, String message) {}
