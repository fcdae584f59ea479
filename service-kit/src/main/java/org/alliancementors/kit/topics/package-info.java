/** Makes and checks topics at start and opens the bindings once they are as they must be. */
@NullMarked
package org.alliancementors.kit.topics;

import org.jspecify.annotations.NullMarked;
