/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.matching.mongo;

import org.jspecify.annotations.NullMarked;
