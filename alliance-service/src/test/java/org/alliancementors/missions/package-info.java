@NullMarked
package org.alliancementors.missions;

import org.jspecify.annotations.NullMarked;
