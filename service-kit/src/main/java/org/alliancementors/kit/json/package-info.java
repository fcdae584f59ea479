/** How values are written as JSON, on topics and over HTTP alike. */
@NullMarked
package org.alliancementors.kit.json;

import org.jspecify.annotations.NullMarked;
