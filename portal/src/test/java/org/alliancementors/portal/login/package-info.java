/** Coming in and going out. */
@NullMarked
package org.alliancementors.portal.login;

import org.jspecify.annotations.NullMarked;
