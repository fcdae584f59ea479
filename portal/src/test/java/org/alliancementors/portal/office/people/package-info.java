@NullMarked
package org.alliancementors.portal.office.people;

import org.jspecify.annotations.NullMarked;
