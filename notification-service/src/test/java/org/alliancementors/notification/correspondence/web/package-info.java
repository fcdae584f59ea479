/** Tests of the ledger. */
@NullMarked
package org.alliancementors.notification.correspondence.web;

import org.jspecify.annotations.NullMarked;
