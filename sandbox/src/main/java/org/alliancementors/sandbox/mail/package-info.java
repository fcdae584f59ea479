/** A mail server that delivers to nobody, and the page on which its mails can be read. */
@NullMarked
package org.alliancementors.sandbox.mail;

import org.jspecify.annotations.NullMarked;
