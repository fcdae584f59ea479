package org.alliancementors.contacts.web;

import java.util.List;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.kit.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Refusals that several interfaces of this service have in common. */
public final class Refusals {

    private Refusals() {}

    /** 400 with every field that is wrong. */
    public static ProblemException invalid(List<FieldProblem> problems) {
        var refusal = new ProblemException(
                HttpStatus.BAD_REQUEST,
                "request-invalid",
                "The request was understood but cannot be taken: correct the fields that are named and send it again.");
        problems.forEach(problem -> refusal.field(problem.field(), problem.message()));
        return refusal;
    }

    /** 422: the key was used before, for something else. */
    public static ProblemException keyUsedOtherwise() {
        return new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key belongs to another request: send a new key with a new request.")
                .field("Idempotency-Key", "was used for a request with another content: choose a new one");
    }
}
