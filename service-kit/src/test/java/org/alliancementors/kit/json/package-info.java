@NullMarked
package org.alliancementors.kit.json;

import org.jspecify.annotations.NullMarked;
