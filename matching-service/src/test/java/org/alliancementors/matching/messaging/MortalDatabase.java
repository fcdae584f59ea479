package org.alliancementors.matching.messaging;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The database as an instance sees it that dies after so many writes of single documents; within a bulk, too. */
final class MortalDatabase extends MongoTemplate {

    private static final int FOR_EVER = Integer.MAX_VALUE;

    private int left = FOR_EVER;

    MortalDatabase(MongoClient client) {
        super(client, "matching");
    }

    /** The instance is no more. */
    static final class Died extends DataAccessResourceFailureException {

        private static final long serialVersionUID = 1L;

        Died() {
            super("the instance died");
        }
    }

    /** From now on so many writes happen, then it dies. */
    void diesAfter(int writes) {
        left = writes;
    }

    /** Nothing ends it. */
    void lives() {
        left = FOR_EVER;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> getCollection(@Nullable String name) {
        MongoCollection<Document> real = super.getCollection(name);
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> invoke(real, method, arguments));
    }

    private Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return switch (method.getName()) {
                case "insertOne", "updateOne", "findOneAndUpdate" -> {
                    if (spend(1) == 0) {
                        throw new Died();
                    }
                    yield method.invoke(real, arguments);
                }
                case "bulkWrite" -> bulk(real, method, arguments);
                default -> method.invoke(real, arguments);
            };
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private Object bulk(Object real, Method method, Object[] arguments) throws ReflectiveOperationException {
        List<?> models = (List<?>) arguments[0];
        int written = spend(models.size());
        if (written == models.size()) {
            return method.invoke(real, arguments);
        }
        if (written > 0) {
            method.invoke(real, models.subList(0, written), arguments[1]);
        }
        throw new Died();
    }

    /** How many of these writes still happen. */
    private int spend(int writes) {
        int done = Math.min(left, writes);
        left = left == FOR_EVER ? FOR_EVER : left - done;
        return done;
    }
}
