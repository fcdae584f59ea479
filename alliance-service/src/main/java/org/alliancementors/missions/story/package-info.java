/** A mission told from its beginning, and what others like it let expect. */
@NullMarked
package org.alliancementors.missions.story;

import org.jspecify.annotations.NullMarked;
