/** Stores correspondences, one document per mission. */
@NullMarked
package org.alliancementors.notification.correspondence.mongo;

import org.jspecify.annotations.NullMarked;
