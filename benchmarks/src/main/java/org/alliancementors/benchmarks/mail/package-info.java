/** How many mails leave the notification service in a second, beside a plain mail client over as many connections. */
@NullMarked
package org.alliancementors.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
