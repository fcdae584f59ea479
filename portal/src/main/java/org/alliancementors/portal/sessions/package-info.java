/**
 * What all portals remember of logins: who is logged in, which links are used up, how often a name was tried. Decides nothing about who may
 * come in; knows no page.
 */
@NullMarked
package org.alliancementors.portal.sessions;

import org.jspecify.annotations.NullMarked;
