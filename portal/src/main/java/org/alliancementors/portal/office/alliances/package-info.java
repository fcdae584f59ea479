/** The desk keeps the alliances: list, contacts, state, handover, duplicates. */
@NullMarked
package org.alliancementors.portal.office.alliances;

import org.jspecify.annotations.NullMarked;
