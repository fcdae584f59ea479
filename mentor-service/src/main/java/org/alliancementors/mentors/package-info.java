/**
 * Decides who a mentor is, whether the mentor may be asked and what matching must know about it; uses ids and code lists, and the
 * places of postal codes, and nothing technical.
 */
@NullMarked
package org.alliancementors.mentors;

import org.jspecify.annotations.NullMarked;
