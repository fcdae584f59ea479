@NullMarked
package org.alliancementors.kit.topics;

import org.jspecify.annotations.NullMarked;
