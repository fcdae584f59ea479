package org.alliancementors.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.sandbox.WithBackends;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each query of this service has an index, and the README says which. */
@WithBackends
class IndexesAreThoseOfTheReadmeIT {

    private static final Pattern ROW = Pattern.compile("^\\| .+ \\| `([\\w.]+)`(?:, only in `(\\w+)`)? \\|.*$");

    private final StoresInFreshDatabase database = new StoresInFreshDatabase();
    private final List<String> collections =
            database.stores.all().stream().map(store -> store.name()).toList();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theTableAndTheDatabaseHaveTheSame() throws IOException {
        assertThat(database.missing()).isEmpty();
        var table = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("## Queries and indexes"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(Matcher::toMatchResult)
                .toList();
        for (var collection : collections) {
            var there = new TreeSet<String>();
            database.raw(collection)
                    .listIndexes()
                    .forEach(index -> there.add(
                            String.join(",", index.get("key", Document.class).keySet())));
            assertThat(there)
                    .as(collection)
                    .containsExactlyInAnyOrderElementsOf(table.stream()
                            .filter(row -> Objects.requireNonNullElse(row.group(2), collection)
                                    .equals(collection))
                            .map(row -> row.group(1))
                            .toList());
        }
    }

    // M3
    @Test
    void oneThatIsMissingAndCannotBeMadeIsNamed() {
        database.raw(collections.getFirst()).createIndex(Indexes.ascending("mails.recipient"), unique());
        assertThat(database.missing())
                .singleElement()
                .asString()
                .contains("mails.recipient")
                .contains("of " + collections.getFirst());
    }

    private static IndexOptions unique() {
        return new IndexOptions().unique(true);
    }
}
