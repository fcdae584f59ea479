@NullMarked
package org.alliancementors.events;

import org.jspecify.annotations.NullMarked;
