@NullMarked
package org.alliancementors.alliances;

import org.jspecify.annotations.NullMarked;
