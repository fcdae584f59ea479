package org.alliancementors.kit.store;

/** The type of {@link EventTranslation#TOMBSTONE}. */
enum Tombstone {
    RECORD
}
