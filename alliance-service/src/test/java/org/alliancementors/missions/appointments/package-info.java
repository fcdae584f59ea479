@NullMarked
package org.alliancementors.missions.appointments;

import org.jspecify.annotations.NullMarked;
