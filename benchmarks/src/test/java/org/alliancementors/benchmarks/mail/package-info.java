@NullMarked
package org.alliancementors.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
