@NullMarked
package org.alliancementors.kit.links;

import org.jspecify.annotations.NullMarked;
