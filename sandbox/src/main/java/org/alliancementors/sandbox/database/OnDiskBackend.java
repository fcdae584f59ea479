package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/**
 * Everything in one file: for the sandbox. What was acknowledged is in the file (of the operating system: it survives the
 * death of this process, not of the machine).
 */
final class OnDiskBackend extends H2Backend implements CountingBackend {

    private final Commands commands = new Commands(this::commit);
    private final LongAdder scans = new LongAdder();
    private final Path file;
    private final Runnable whenBroken;
    private volatile boolean closing;

    /**
     * Opens the file.
     *
     * @param whenBroken what to do when the file can be written no more, for instance since the disk is full: nothing is answered
     *     well from then on
     */
    OnDiskBackend(Path file, Runnable whenBroken) {
        super(open(file));
        this.file = file;
        this.whenBroken = whenBroken;
    }

    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        // space of overwritten documents is used again at once, not after 45 s
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    /** Called by the superclass's constructor, too. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new Database(this, databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String known = command.equals("hello") ? "isMaster" : command;
        try {
            return commands.run(command, () -> super.handleCommand(channel, databaseName, known, query));
        } finally {
            if (getMvStore().isClosed() && !closing) {
                whenBroken.run();
            }
        }
    }

    @Override
    public long scans() {
        return scans.sum();
    }

    /** Gives back the space of what was overwritten, and closes the file. */
    @Override
    public void close() {
        closing = true;
        commands.alone(() -> {
            if (!getMvStore().isClosed()) {
                getMvStore().commit();
                getMvStore().close();
                // rewritten as a whole when nobody uses it: compacting the open file has been seen to fail
                MVStoreTool.compact(file.toString(), false);
            }
        });
        super.close();
    }

    private static final class Database extends H2Database {

        private final OnDiskBackend backend;
        private final MVStore store;

        Database(OnDiskBackend backend, String name, MVStore store, CursorRegistry cursors) {
            this.backend = backend;
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected Collection openOrCreateCollection(String collectionName, CollectionOptions options) {
            String name = getFullCollectionNamespace(collectionName);
            MVMap<Object, Document> data = store.openMap("databases." + name);
            MVMap<String, Object> meta = store.openMap("meta." + name);
            return new Collection(this, collectionName, options, data, meta, cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
            return OrderedIndex.canKeep(keys)
                    ? new OrderedIndex<>(indexName, keys)
                    : super.openOrCreateSecondaryIndex(collectionName, indexName, keys, sparse);
        }

        private void countScan() {
            backend.scans.increment();
        }
    }

    private static final class Collection extends H2Collection {

        private final Database database;

        Collection(
                Database database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> data,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, data, meta, cursors);
            this.database = database;
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
                database.countScan();
            }
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fieldSelector);
        }
    }
}
