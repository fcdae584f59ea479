/** Keeps mentors in MongoDB: the stored form, the queries and their indexes. */
@NullMarked
package org.alliancementors.mentors.mongo;

import org.jspecify.annotations.NullMarked;
