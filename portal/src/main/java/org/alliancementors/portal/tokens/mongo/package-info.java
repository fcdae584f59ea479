/** Keeps the key ring in MongoDB, in one document that all portals change by compare-and-set. */
@NullMarked
package org.alliancementors.portal.tokens.mongo;

import org.jspecify.annotations.NullMarked;
