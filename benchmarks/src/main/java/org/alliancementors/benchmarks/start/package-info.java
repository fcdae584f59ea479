/** How long services take to be ready, and how large they are then: as one jar, extracted, and with what the JVM learnt of an earlier start. */
@NullMarked
package org.alliancementors.benchmarks.start;

import org.jspecify.annotations.NullMarked;
