/** Takes the programme's list of mentors, a CSV file, and decides row by row what it changes; uses the mentors and knows nothing of HTTP or a database. */
@NullMarked
package org.alliancementors.mentors.roster;

import org.jspecify.annotations.NullMarked;
