/** Missions over HTTP: requests in, views and refusals out. */
@NullMarked
package org.alliancementors.missions.web;

import org.jspecify.annotations.NullMarked;
