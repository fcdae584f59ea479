package org.alliancementors.matching.web;

import jakarta.validation.Valid;
import java.util.List;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.ComparingPolicies;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Violation;
import org.alliancementors.matching.policies.EditingPolicies;
import org.alliancementors.matching.policies.EditingPolicies.Outcome;
import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.policies.PolicyVersion;
import org.alliancementors.matching.web.PolicyViews.PolicyView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk reads and edits the policy. */
@RestController
@RequestMapping("/policy")
class PolicyController {

    private static final String OF = "the policy";

    private final Policies policies;
    private final EditingPolicies editing;
    private final ComparingPolicies comparing;

    PolicyController(Policies policies, EditingPolicies editing, ComparingPolicies comparing) {
        this.policies = policies;
        this.editing = editing;
        this.comparing = comparing;
    }

    @GetMapping
    ResponseEntity<PolicyView> current() {
        return answer(editing.current());
    }

    @PutMapping
    ResponseEntity<PolicyView> edit(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PolicyForm form,
            Caller caller) {
        long read = ExpectedVersion.of(ifMatch, OF);
        int number = (int) Math.min(read, Integer.MAX_VALUE);
        return switch (editing.edit(number, form.policy(), caller.subject(), form.reason())) {
            case Outcome.InForce(PolicyVersion version) -> answer(version);
            case Outcome.Overtaken overtaken -> throw changed(overtaken, read);
            case Outcome.Invalid(List<Violation> violations) -> throw invalid(violations);
        };
    }

    /** Whom the last missions would have been given to under this policy; nothing changes. */
    @PostMapping("/what-if")
    ComparisonView whatIf(@Valid @RequestBody PolicyForm form) {
        Policy proposed = form.policy();
        if (!proposed.violations().isEmpty()) {
            throw invalid(proposed.violations());
        }
        return ComparisonView.of(comparing.compare(proposed));
    }

    @GetMapping("/versions")
    Page<PolicyView> versions(PageQuery page) {
        List<PolicyView> views = policies.page(page.skip(), page.size()).stream()
                .map(PolicyView::of)
                .toList();
        return Page.of(page, views, policies.count());
    }

    @GetMapping("/versions/{number}")
    ResponseEntity<PolicyView> version(@PathVariable int number) {
        return answer(policies.find(number)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "policy-unknown",
                        "There is no version %d of the policy: GET /policy/versions lists them all."
                                .formatted(number))));
    }

    private static ResponseEntity<PolicyView> answer(PolicyVersion version) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(version.number())).body(PolicyView.of(version));
    }

    private static ProblemException changed(Outcome.Overtaken overtaken, long read) {
        PolicyVersion now = overtaken.now();
        List<String> differences = overtaken
                .read()
                .map(before -> PolicyViews.differences(before.policy(), now.policy()))
                .orElse(List.of());
        String what = differences.isEmpty() ? "" : ": " + String.join(", ", differences);
        return new ProblemException(
                        HttpStatus.PRECONDITION_FAILED,
                        "policy-changed",
                        "You have read version %d, but %d is in force since %s%s. Read the policy again and put your changes on top."
                                .formatted(read, now.number(), now.at(), what))
                .with("version", now.number())
                .with("changed", differences)
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(now.number()));
    }

    private static ProblemException invalid(List<Violation> violations) {
        var problem = new ProblemException(
                HttpStatus.BAD_REQUEST,
                "policy-invalid",
                "No policy can have these values: correct the fields that are named and send it again.");
        violations.forEach(violation -> problem.field(violation.field(), violation.sentence()));
        return problem;
    }
}
