package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The order of commands on a backend: one that writes is alone, those that read may be together, and an answer is a copy.
 * The server hands out the stored documents themselves and changes them in place: without this an answer could be
 * half old and half new, or a commit could meet a document that is being changed.
 */
final class Commands {

    private static final Set<String> READING = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats",
            "validate");
    /** These carry stored documents in their answers. */
    private static final Set<String> SHOWING = Set.of("find", "getmore", "aggregate", "findandmodify", "distinct");

    private static final Set<String> NEITHER = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "serverstatus",
            "endsessions",
            "killcursors",
            "getlasterror");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Runnable commit;

    /** With what to do after each command that may have written, before its answer leaves. */
    Commands(Runnable commit) {
        this.commit = commit;
    }

    Document run(String command, Supplier<Document> work) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return work.get()
                    .append("isWritablePrimary", true)
                    .append("helloOk", true)
                    .append("setName", null);
        }
        if (NEITHER.contains(name)) {
            return work.get();
        }
        boolean reads = READING.contains(name);
        var held = reads ? lock.readLock() : lock.writeLock();
        held.lock();
        try {
            try {
                Document answer = work.get();
                return SHOWING.contains(name) ? answer.cloneDeeply() : answer;
            } finally {
                // a command that failed half-way has written, too
                if (!reads) {
                    commit.run();
                }
            }
        } finally {
            held.unlock();
        }
    }

    /** Waits for running commands and does something while there are none. */
    void alone(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
