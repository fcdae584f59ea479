package org.alliancementors.kit.store;

import java.util.List;

/** Is told of every document that was written and holds events, so that they leave at once; told too little, a sweep finds them. */
@FunctionalInterface
public interface Outbox {

    /** The document holds these events, all that it holds, in the order of their sequence numbers. */
    void holds(DocumentStore<?, ?> store, String id, List<PendingEvent> events);
}
