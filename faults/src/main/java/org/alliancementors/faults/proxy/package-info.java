/** TCP proxies that slow down, cut, refuse, fall silent or swallow answers. */
@NullMarked
package org.alliancementors.faults.proxy;

import org.jspecify.annotations.NullMarked;
