/** Preferences over HTTP: for the desk, and for readers who come by a link. */
@NullMarked
package org.alliancementors.notification.preferences.web;

import org.jspecify.annotations.NullMarked;
