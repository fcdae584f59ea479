@NullMarked
package org.alliancementors.travel.mongo;

import org.jspecify.annotations.NullMarked;
