@NullMarked
package org.alliancementors.benchmarks.start;

import org.jspecify.annotations.NullMarked;
