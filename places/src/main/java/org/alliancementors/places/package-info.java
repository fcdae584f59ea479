/** Which place a German postal code belongs to, and the time that holds there. Data only: nothing is fetched, nothing is guessed. */
@NullMarked
package org.alliancementors.places;

import org.jspecify.annotations.NullMarked;
