/**
 * The same flow as one would usually write it with Spring: save, then send; one record at a time; one mail per call. It promises less: what
 * happens between a save and a send, or twice, is lost or done twice.
 */
@NullMarked
package org.alliancementors.benchmarks.usual;

import org.jspecify.annotations.NullMarked;
