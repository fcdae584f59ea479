/** The mentor's page of a mission, by the link in the mails or logged in: what it is, its appointments, the report at its end. */
@NullMarked
package org.alliancementors.portal.mentoring;

import org.jspecify.annotations.NullMarked;
