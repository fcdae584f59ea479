package org.alliancementors.portal.services;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/**
 * What the desk asks of matching-service about the policy. A policy is read as it came, so that what a newer service knows besides is
 * sent back unchanged.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface PolicyService {

    /** The policy in force. */
    @GetExchange("/policy")
    JsonNode current();

    /** A version of it. */
    @GetExchange("/policy/versions/{number}")
    JsonNode version(@PathVariable int number);

    /** All versions, the newest first. */
    @GetExchange("/policy/versions")
    Listed<JsonNode> versions(@RequestParam int page, @RequestParam int size);

    /**
     * Puts a policy in force.
     *
     * @param tag entity tag of the version that was read
     */
    @PutExchange("/policy")
    JsonNode edit(@RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestBody JsonNode policy);

    /** What a policy would have changed for the last missions; changes nothing, although it is a POST. */
    @PostExchange("/policy/what-if")
    Comparison compare(@RequestBody JsonNode policy);

    /**
     * What a policy would have changed.
     *
     * @param missions how many missions were looked at
     * @param changes those for which somebody else would have come first
     * @param notCounted changed fields whose effect cannot be told
     */
    record Comparison(
            int missions,
            @Nullable List<Change> changes,
            @Nullable List<String> notCounted) {}

    /**
     * A mission that somebody else would have been asked for.
     *
     * @param mission its id
     * @param reference what people quote, where known
     * @param before who comes first now, null for nobody
     * @param after who would, null for nobody
     */
    record Change(
            String mission,
            @Nullable String reference,
            @Nullable First before,
            @Nullable First after) {}

    /**
     * Who comes first.
     *
     * @param mentor id
     * @param points all points together
     * @param addends points per term
     */
    record First(String mentor, int points, @Nullable Map<String, Integer> addends) {}
}
