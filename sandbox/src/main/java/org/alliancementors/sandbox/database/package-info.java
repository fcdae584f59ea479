/** A database that speaks MongoDB's protocol: in memory for tests, on disk for the sandbox. */
@NullMarked
package org.alliancementors.sandbox.database;

import org.jspecify.annotations.NullMarked;
