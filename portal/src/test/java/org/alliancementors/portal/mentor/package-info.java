@NullMarked
package org.alliancementors.portal.mentor;

import org.jspecify.annotations.NullMarked;
