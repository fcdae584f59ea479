/** The only way in: applies records to documents once and in order, sets poison aside and waits for what is missing. */
@NullMarked
package org.alliancementors.kit.intake;

import org.jspecify.annotations.NullMarked;
