package org.alliancementors.portal.services;

import java.time.LocalDate;

/**
 * Days in Europe/Berlin, both ends included.
 *
 * @param from the first
 * @param to the last, the same for a fixed date
 */
public record Days(LocalDate from, LocalDate to) {}
