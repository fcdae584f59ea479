/** Preferences over HTTP. */
@NullMarked
package org.alliancementors.notification.preferences.web;

import org.jspecify.annotations.NullMarked;
