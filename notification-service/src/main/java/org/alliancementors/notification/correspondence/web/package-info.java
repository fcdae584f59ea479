/** The mail ledger over HTTP. */
@NullMarked
package org.alliancementors.notification.correspondence.web;

import org.jspecify.annotations.NullMarked;
