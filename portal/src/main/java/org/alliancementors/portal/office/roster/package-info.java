/** The desk reads lists in: looked at line by line first, then in parts with progress. Nothing is kept at the portal between the parts. */
@NullMarked
package org.alliancementors.portal.office.roster;

import org.jspecify.annotations.NullMarked;
