/** The published language of the services. */
@NullMarked
package org.alliancementors.events;

import org.jspecify.annotations.NullMarked;
