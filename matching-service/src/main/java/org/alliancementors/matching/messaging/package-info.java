/** Reads missions, mentors and mails, tells assignments, and keeps the memory of all mentors up to date. */
@NullMarked
package org.alliancementors.matching.messaging;

import org.jspecify.annotations.NullMarked;
