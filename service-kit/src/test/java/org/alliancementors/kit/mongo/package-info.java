@NullMarked
package org.alliancementors.kit.mongo;

import org.jspecify.annotations.NullMarked;
