package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Everything in memory: for tests. */
final class InMemoryBackend extends MemoryBackend implements CountingBackend {

    private final Commands commands = new Commands(() -> {});
    private final LongAdder scans = new LongAdder();

    @Override
    public MemoryDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName, getCursorRegistry(), scans);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String known = command.equals("hello") ? "isMaster" : command;
        return commands.run(command, () -> super.handleCommand(channel, databaseName, known, query));
    }

    @Override
    public long scans() {
        return scans.sum();
    }

    private static final class Database extends MemoryDatabase {

        private final LongAdder scans;

        Database(String name, CursorRegistry cursors, LongAdder scans) {
            this.scans = scans;
            super(name, cursors);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String collectionName, CollectionOptions options) {
            return new Collection(this, collectionName, options, cursorRegistry, scans);
        }

        @Override
        protected Index<Integer> openOrCreateSecondaryIndex(
                String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
            return OrderedIndex.canKeep(keys)
                    ? new OrderedIndex<>(indexName, keys)
                    : super.openOrCreateSecondaryIndex(collectionName, indexName, keys, sparse);
        }
    }

    private static final class Collection extends MemoryCollection {

        private final LongAdder scans;

        Collection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                CursorRegistry cursors,
                LongAdder scans) {
            super(database, name, options, cursors);
            this.scans = scans;
        }

        @Override
        protected QueryResult queryDocuments(
                Document query,
                @Nullable Document orderBy,
                int skip,
                int limit,
                int batchSize,
                Document fieldSelector) {
            var found = IndexedQuery.candidates(getIndexes(), query, orderBy);
            if (found.isPresent()) {
                return matchDocuments(
                        query, found.get().positions(), found.get().orderBy(), skip, limit, batchSize, fieldSelector);
            }
            if (!getCollectionName().startsWith("system.")) {
                scans.increment();
            }
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fieldSelector);
        }
    }
}
