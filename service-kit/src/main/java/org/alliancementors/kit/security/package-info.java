/** Who may do what: tokens, the authorisation table and one filter chain per port; nothing is allowed without a row. */
@NullMarked
package org.alliancementors.kit.security;

import org.jspecify.annotations.NullMarked;
