/** How the MongoDB client is set up: explicit concerns, short time-outs. */
@NullMarked
package org.alliancementors.kit.mongo;

import org.jspecify.annotations.NullMarked;
