package org.alliancementors.faults.history;

/**
 * A mail as notification-service's ledger tells of it.
 *
 * @param cause the event that called for it: topic, aggregate and number, with colons between
 * @param template what it says
 * @param recipient {@code initiator}, {@code desk} or a mentor's id
 * @param state where it stands
 * @param reason why it was not sent, empty where that is not so
 */
public record LedgerLine(String cause, String template, String recipient, String state, String reason) {}
