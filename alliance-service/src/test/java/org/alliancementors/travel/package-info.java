@NullMarked
package org.alliancementors.travel;

import org.jspecify.annotations.NullMarked;
