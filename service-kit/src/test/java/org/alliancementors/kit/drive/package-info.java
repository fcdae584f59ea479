@NullMarked
package org.alliancementors.kit.drive;

import org.jspecify.annotations.NullMarked;
