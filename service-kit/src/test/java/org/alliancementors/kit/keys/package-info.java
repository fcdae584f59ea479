@NullMarked
package org.alliancementors.kit.keys;

import org.jspecify.annotations.NullMarked;
