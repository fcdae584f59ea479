/** The service that finds mentors, put together. */
@NullMarked
package org.alliancementors.matching;

import org.jspecify.annotations.NullMarked;
