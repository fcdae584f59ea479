@NullMarked
package org.alliancementors.alliances.mongo;

import org.jspecify.annotations.NullMarked;
