/** Halts a service at a named point of its code: an agent that is loaded into the running process, which was started as it is shipped. */
@NullMarked
package org.alliancementors.faults.crash;

import org.jspecify.annotations.NullMarked;
