/** Tests of the proxies. */
@NullMarked
package org.alliancementors.faults.proxy;

import org.jspecify.annotations.NullMarked;
