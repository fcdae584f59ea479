/** People who can be reached, and the checks on what people typed; uses the shared codes only. */
@NullMarked
package org.alliancementors.contacts;

import org.jspecify.annotations.NullMarked;
