/** Tests of the stored form. */
@NullMarked
package org.alliancementors.notification.correspondence.mongo;

import org.jspecify.annotations.NullMarked;
