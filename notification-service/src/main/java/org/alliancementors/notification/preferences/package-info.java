/**
 * How people want to be written to: language, when news come, whether they are reminded. Decides nothing about a single mail,
 * and knows people by id only.
 */
@NullMarked
package org.alliancementors.notification.preferences;

import org.jspecify.annotations.NullMarked;
