/** Puts mails into words: templates, messages, dates and links. */
@NullMarked
package org.alliancementors.notification.correspondence.texts;

import org.jspecify.annotations.NullMarked;
