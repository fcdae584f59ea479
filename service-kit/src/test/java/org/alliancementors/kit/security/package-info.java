@NullMarked
package org.alliancementors.kit.security;

import org.jspecify.annotations.NullMarked;
