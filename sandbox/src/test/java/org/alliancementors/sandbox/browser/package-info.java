/** A real browser for tests. */
@NullMarked
package org.alliancementors.sandbox.browser;

import org.jspecify.annotations.NullMarked;
