@NullMarked
package org.alliancementors.missions.aftermath;

import org.jspecify.annotations.NullMarked;
