/** How checks that failed are told over HTTP. */
@NullMarked
package org.alliancementors.contacts.web;

import org.jspecify.annotations.NullMarked;
