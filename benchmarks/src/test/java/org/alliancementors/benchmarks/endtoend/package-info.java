@NullMarked
package org.alliancementors.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
