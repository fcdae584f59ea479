/** Passes calls under {@code /api} on to the service that owns them; decides nothing but which service that is and which headers may pass. */
@NullMarked
package org.alliancementors.portal.gateway;

import org.jspecify.annotations.NullMarked;
