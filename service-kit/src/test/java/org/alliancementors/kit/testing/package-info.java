/** What the tests of every service share: tokens, checks of the authorisation table, rules of the architecture. */
@NullMarked
package org.alliancementors.kit.testing;

import org.jspecify.annotations.NullMarked;
