/** Drives documents that are not at rest, so that no work depends on a process having survived. */
@NullMarked
package org.alliancementors.kit.drive;

import org.jspecify.annotations.NullMarked;
