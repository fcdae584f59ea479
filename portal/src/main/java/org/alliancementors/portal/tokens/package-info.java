/** Decides which key signs access tokens, which keys are published, and which machines may have a token; knows no HTTP and no database. */
@NullMarked
package org.alliancementors.portal.tokens;

import org.jspecify.annotations.NullMarked;
