/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.matching.web;

import org.jspecify.annotations.NullMarked;
