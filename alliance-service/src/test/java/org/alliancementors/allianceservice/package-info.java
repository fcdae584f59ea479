@NullMarked
package org.alliancementors.allianceservice;

import org.jspecify.annotations.NullMarked;
