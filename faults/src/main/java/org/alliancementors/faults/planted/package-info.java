/** Bugs that are planted into the services, as small changes of their sources, so that the campaign shows that it finds them. */
@NullMarked
package org.alliancementors.faults.planted;

import org.jspecify.annotations.NullMarked;
