package org.alliancementors.system;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Answer(int status, String contentType, String etag, String body) {

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    Answer orFail() {
        if (!good()) {
            throw new AssertionError("answered %d: %s".formatted(status, body));
        }
        return this;
    }
}
