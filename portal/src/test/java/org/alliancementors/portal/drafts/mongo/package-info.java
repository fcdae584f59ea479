/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.drafts.mongo;

import org.jspecify.annotations.NullMarked;
