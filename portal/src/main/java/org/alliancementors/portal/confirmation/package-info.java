/** The confirmation of a public request, by the link in the mail: explained on GET, given by POST. */
@NullMarked
package org.alliancementors.portal.confirmation;

import org.jspecify.annotations.NullMarked;
