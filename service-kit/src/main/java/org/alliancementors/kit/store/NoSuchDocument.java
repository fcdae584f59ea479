package org.alliancementors.kit.store;

/** There is no document of this id. */
public final class NoSuchDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the collection and the id. */
    public NoSuchDocument(String collection, String id) {
        super("%s has no document '%s'".formatted(collection, id));
    }
}
