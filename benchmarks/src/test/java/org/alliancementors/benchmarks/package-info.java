@NullMarked
package org.alliancementors.benchmarks;

import org.jspecify.annotations.NullMarked;
