/**
 * Requests in the making: kept for two days under a name, and sealed with a key, that only the visitor's cookie can give. Decides nothing
 * about their content; knows no page and no database.
 */
@NullMarked
package org.alliancementors.portal.drafts;

import org.jspecify.annotations.NullMarked;
