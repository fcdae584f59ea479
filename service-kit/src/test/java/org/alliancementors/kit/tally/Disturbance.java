package org.alliancementors.kit.tally;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Comes between a store and its database: before a command of a test's choice, or between the command and its reply. */
public final class Disturbance {

    private final Map<String, Queue<Runnable>> before = new ConcurrentHashMap<>();
    private final Map<String, Queue<Runnable>> after = new ConcurrentHashMap<>();

    /** Does something right before the method of the collection is called next. */
    public void before(String method, Runnable what) {
        before.computeIfAbsent(method, any -> new ArrayDeque<>()).add(what);
    }

    /** The next call of the method takes effect, but its reply is lost. */
    public void loseReplyOf(String method) {
        after.computeIfAbsent(method, any -> new ArrayDeque<>()).add(() -> {
            throw lost();
        });
    }

    /** What the driver throws when a connection breaks. */
    public static MongoSocketReadException lost() {
        return new MongoSocketReadException("the reply was lost", new ServerAddress(), new IOException("reset"));
    }

    MongoOperations around(MongoOperations mongo) {
        return proxy(MongoOperations.class, (self, method, arguments) -> {
            Object result = invoke(mongo, method, arguments);
            return result instanceof MongoCollection<?> collection
                            && method.getName().equals("getCollection")
                    ? disturbed(collection)
                    : result;
        });
    }

    private MongoCollection<?> disturbed(MongoCollection<?> collection) {
        return proxy(MongoCollection.class, (self, method, arguments) -> {
            run(before, method);
            Object result = invoke(collection, method, arguments);
            run(after, method);
            return result;
        });
    }

    private static void run(Map<String, Queue<Runnable>> disturbances, Method method) {
        Queue<Runnable> waiting = disturbances.get(method.getName());
        Runnable next = waiting == null ? null : waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Disturbance.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
