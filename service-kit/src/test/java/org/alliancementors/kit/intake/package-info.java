@NullMarked
package org.alliancementors.kit.intake;

import org.jspecify.annotations.NullMarked;
