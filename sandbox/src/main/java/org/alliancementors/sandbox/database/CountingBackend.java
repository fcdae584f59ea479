package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.MongoBackend;

/** A backend that counts what it could not answer by an index. */
interface CountingBackend extends MongoBackend {

    /** Queries so far that may have read a whole collection. */
    long scans();
}
