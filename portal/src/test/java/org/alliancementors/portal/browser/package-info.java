/** Every page in a real browser: accessibility, reflow, links, screenshots. */
@NullMarked
package org.alliancementors.portal.browser;

import org.jspecify.annotations.NullMarked;
