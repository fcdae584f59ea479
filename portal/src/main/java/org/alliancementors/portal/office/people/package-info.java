/** The desk keeps the mentors: list, profile, what the programme does for them. */
@NullMarked
package org.alliancementors.portal.office.people;

import org.jspecify.annotations.NullMarked;
