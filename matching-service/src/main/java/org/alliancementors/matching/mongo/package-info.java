/** Keeps cases, mentors and rounds in MongoDB. */
@NullMarked
package org.alliancementors.matching.mongo;

import org.jspecify.annotations.NullMarked;
