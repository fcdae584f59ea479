@NullMarked
package org.alliancementors.kit.web;

import org.jspecify.annotations.NullMarked;
