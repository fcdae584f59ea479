/** Java programs as child processes that can be watched, killed, frozen and ended, and that end with their parent. */
@NullMarked
package org.alliancementors.sandbox.process;

import org.jspecify.annotations.NullMarked;
