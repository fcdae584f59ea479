@NullMarked
package org.alliancementors.contacts;

import org.jspecify.annotations.NullMarked;
