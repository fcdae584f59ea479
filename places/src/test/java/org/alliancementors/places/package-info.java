@NullMarked
package org.alliancementors.places;

import org.jspecify.annotations.NullMarked;
