/** A real Kafka broker in a JVM of its own. */
@NullMarked
package org.alliancementors.sandbox.broker;

import org.jspecify.annotations.NullMarked;
