package org.alliancementors.portal.services;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the problem details of a refusal; whatever is no such thing counts as one without a code. */
final class Problems {

    private static final String PROBLEM = "urn:problem:";

    private Problems() {}

    static ServiceRefused read(String service, ClientHttpResponse response, JsonMapper json) throws IOException {
        int status = response.getStatusCode().value();
        try {
            JsonNode problem = json.readTree(response.getBody());
            String type = problem.path("type").asString("");
            Map<String, String> told = new HashMap<>();
            collect("", problem, told);
            List<String> fields = new ArrayList<>();
            for (JsonNode error : problem.path("errors")) {
                fields.add(error.path("field").asString(""));
            }
            String code = type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "";
            return new ServiceRefused(service, status, code, told, fields);
        } catch (IOException | JacksonException e) {
            return new ServiceRefused(service, status, "", Map.of(), List.of());
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> told) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = path + member.getKey();
            if (member.getValue().isObject()) {
                collect(name + ".", member.getValue(), told);
            } else if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                told.put(name, member.getValue().asString(""));
            }
        }
    }
}
