/**
 * When a mentor is taken: the times that missions have booked and the days on which they are away. One document per mentor
 * decides who gets a time; it knows missions by their ids only.
 */
@NullMarked
package org.alliancementors.calendars;

import org.jspecify.annotations.NullMarked;
