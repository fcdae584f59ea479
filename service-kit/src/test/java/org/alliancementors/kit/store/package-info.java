@NullMarked
package org.alliancementors.kit.store;

import org.jspecify.annotations.NullMarked;
