@NullMarked
package org.alliancementors.kit.relay;

import org.jspecify.annotations.NullMarked;
