package org.alliancementors.kit.web;

import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.security.Caller;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the tests of the interface talk to. */
@RestController
class ThingController {

    enum Colour {
        RED,
        BLUE
    }

    record ThingId(String value) {
        ThingId {
            if (!value.matches("[a-z0-9-]{1,20}")) {
                throw new IllegalArgumentException("ThingId is not one: use small letters and digits");
            }
        }
    }

    record Contact(
            @NotNull @PlainText(max = 40) String name,
            @NotNull @Size(max = 20) String phone) {}

    record NewThing(
            @NotNull Colour colour,
            @NotNull LocalDate day,
            @NotEmpty List<ThingId> parts,
            @Min(1) @Max(9) int count,
            @Valid @NotNull Contact contact,
            @Nullable Boolean urgent,
            @Nullable Double weight) {

        NewThing {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    private final ObjectProvider<MongoClient> database;

    ThingController(ObjectProvider<MongoClient> database) {
        this.database = database;
    }

    @PostMapping("/strict")
    NewThing strict(@Valid @RequestBody NewThing thing) {
        return thing;
    }

    @PostMapping("/things")
    Map<String, String> create(@RequestBody Contact contact, IdempotencyKey key, Caller caller) {
        return Map.of("id", key.documentId(), "client", key.client(), "subject", caller.subject());
    }

    @GetMapping("/things")
    Page<String> list(PageQuery page, @RequestParam(required = false) @Nullable Colour colour, Caller caller) {
        return Page.of(page, List.of(String.valueOf(colour), caller.client()), 2);
    }

    @GetMapping("/things/{id}")
    ThingId get(@PathVariable ThingId id) {
        return id;
    }

    @PutMapping("/things/{id}")
    ThingId put(@PathVariable ThingId id, @RequestParam @Min(1) int count) {
        return id;
    }

    @GetMapping("/things/special")
    String special() {
        return "special";
    }

    @GetMapping("/tracking/{secret}")
    String track(@PathVariable String secret) {
        return "tracked";
    }

    @PostMapping(path = "/csv", consumes = "text/csv")
    int csv(InputStream body) throws IOException {
        return body.readAllBytes().length;
    }

    @GetMapping("/broken/{how}")
    String broken(@PathVariable String how) {
        if (how.equals("database")) {
            return String.valueOf(database.getObject().getDatabase("things").runCommand(new Document("ping", 1)));
        }
        throw switch (how) {
            case "timeout" -> new MongoTimeoutException("Timed out, last seen erika@example.org");
            case "socket" ->
                new IllegalStateException(
                        new MongoSocketOpenException("down", new ServerAddress(), new IOException("refused")));
            case "refused" ->
                new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "thing-refused", "Take another one.")
                        .with("colour", "RED")
                        .field("id", "is taken");
            default -> new IllegalArgumentException("erika@example.org is not welcome");
        };
    }
}
