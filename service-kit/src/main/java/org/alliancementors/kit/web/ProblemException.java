package org.alliancementors.kit.web;

import org.springframework.http.HttpStatus;

/**
 * Ends a request with a {@link Problem}. For the edge only: the domain answers with outcomes that have a name, and the
 * controller turns a refusal into this. It carries no stack trace, since it says nothing about our code.
 */
public final class ProblemException extends RuntimeException {

    @SuppressWarnings("serial")
    private Problem problem;

    /**
     * A problem with nothing but a sentence.
     *
     * @param status the HTTP status
     * @param code kebab-case name of the kind of problem
     * @param detail what is wrong and what to do
     */
    public ProblemException(HttpStatus status, String code, String detail) {
        super(code, null, false, false);
        this.problem = Problem.of(status, code, detail);
    }

    /** Adds a member to the answer. */
    public ProblemException with(String key, Object value) {
        problem = problem.with(key, value);
        return this;
    }

    /** Adds a failing field to the answer. */
    public ProblemException field(String field, String message) {
        problem = problem.field(field, message);
        return this;
    }

    /** Adds a response header to the answer. */
    public ProblemException header(String name, String value) {
        problem = problem.header(name, value);
        return this;
    }

    /** What the caller will read. */
    public Problem problem() {
        return problem;
    }
}
