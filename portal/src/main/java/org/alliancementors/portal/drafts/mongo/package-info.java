/** Keeps drafts in MongoDB, one document each. */
@NullMarked
package org.alliancementors.portal.drafts.mongo;

import org.jspecify.annotations.NullMarked;
