package org.alliancementors.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliancementors.sandbox.mail.Templates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks notification-service, as the desk. */
final class ServiceTemplates implements Templates {

    private static final int PAGE = 100;

    private final String service;
    private final Tokens tokens;
    private final JsonMapper json = new JsonMapper();

    /** Asks the service at this address, without a slash at the end. */
    ServiceTemplates(String service, Tokens tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    @Override
    public List<Listed> list(String language) throws Unavailable {
        List<Listed> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode found = read("/templates?language=%s&size=%d&page=%d".formatted(language, PAGE, page));
            found.path("items").forEach(item -> all.add(listed(item)));
            if (found.path("items").isEmpty()
                    || all.size() >= found.path("total").asLong()) {
                return all;
            }
        }
    }

    private static Listed listed(JsonNode item) {
        List<String> to = new ArrayList<>();
        item.path("to").forEach(recipient -> to.add(recipient.asString()));
        return new Listed(item.path("name").asString(), item.path("subject").asString(), to);
    }

    @Override
    public Optional<String> preview(String name, Look look, Part part) throws Unavailable {
        var answer = ask("/templates/%s/preview?language=%s&data=%s&part=%s"
                .formatted(
                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                        look.language(),
                        look.data(),
                        part.name().toLowerCase(Locale.ROOT)));
        return Calls.isGood(answer) ? Optional.of(answer.body()) : Optional.empty();
    }

    private JsonNode read(String path) throws Unavailable {
        try {
            var answer = ask(path);
            if (!Calls.isGood(answer)) {
                throw new Unavailable();
            }
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw new Unavailable(e);
        }
    }

    private HttpResponse<String> ask(String path) throws Unavailable {
        try {
            var answer = Calls.send(Calls.to(URI.create(service + path))
                    .header("Authorization", "Bearer " + tokens.of("desk"))
                    .build());
            if (answer.statusCode() / 100 == 5) {
                throw new Unavailable();
            }
            return answer;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Unavailable(e);
        }
    }
}
