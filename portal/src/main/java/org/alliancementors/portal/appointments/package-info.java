/**
 * What both sides of a mission see and do with its appointments: states in words, the form for a time, agreeing, refusing, calling off. The
 * pages of the mentor and of the initiator put it under their own addresses.
 */
@NullMarked
package org.alliancementors.portal.appointments;

import org.jspecify.annotations.NullMarked;
