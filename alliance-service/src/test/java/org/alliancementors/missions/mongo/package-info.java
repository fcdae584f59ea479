@NullMarked
package org.alliancementors.missions.mongo;

import org.jspecify.annotations.NullMarked;
