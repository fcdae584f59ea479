/** What every HTTP interface has in common: problem details, strict bodies, idempotency keys and pages. */
@NullMarked
package org.alliancementors.kit.web;

import org.jspecify.annotations.NullMarked;
