/** The desk's queue and cases: what waits, who could be asked and why, what the desk does, and whom it has told what. */
@NullMarked
package org.alliancementors.portal.desk;

import org.jspecify.annotations.NullMarked;
