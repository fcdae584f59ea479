/** Puts the parts of alliance-service together; decides nothing. */
@NullMarked
package org.alliancementors.allianceservice;

import org.jspecify.annotations.NullMarked;
