/** Who may come in: staff of the advisory desk by a password, mentors by a link that works once. */
@NullMarked
package org.alliancementors.portal.login;

import org.jspecify.annotations.NullMarked;
