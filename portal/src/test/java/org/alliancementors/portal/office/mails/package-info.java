@NullMarked
package org.alliancementors.portal.office.mails;

import org.jspecify.annotations.NullMarked;
