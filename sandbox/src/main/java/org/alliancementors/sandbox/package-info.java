/** Everything on one machine without Docker: the landscape of broker, database, mail sink and services, and the program behind {@code ./dev run}. */
@NullMarked
package org.alliancementors.sandbox;

import org.jspecify.annotations.NullMarked;
