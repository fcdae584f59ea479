@NullMarked
package org.alliancementors.portal.office.statistics;

import org.jspecify.annotations.NullMarked;
