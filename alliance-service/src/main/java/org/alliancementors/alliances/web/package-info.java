/** Alliances over HTTP. */
@NullMarked
package org.alliancementors.alliances.web;

import org.jspecify.annotations.NullMarked;
