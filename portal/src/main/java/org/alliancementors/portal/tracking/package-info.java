/** The status of a request by its secret link, and its withdrawal after a question back. */
@NullMarked
package org.alliancementors.portal.tracking;

import org.jspecify.annotations.NullMarked;
