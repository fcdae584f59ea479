/** Tests of words and links. */
@NullMarked
package org.alliancementors.notification.correspondence.texts;

import org.jspecify.annotations.NullMarked;
