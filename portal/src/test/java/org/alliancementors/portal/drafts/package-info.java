/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.drafts;

import org.jspecify.annotations.NullMarked;
