/** Starts the service and puts its parts together; the only package that knows them all. */
@NullMarked
package org.alliancementors.mentorservice;

import org.jspecify.annotations.NullMarked;
