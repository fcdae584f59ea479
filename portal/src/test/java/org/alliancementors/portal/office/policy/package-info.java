@NullMarked
package org.alliancementors.portal.office.policy;

import org.jspecify.annotations.NullMarked;
