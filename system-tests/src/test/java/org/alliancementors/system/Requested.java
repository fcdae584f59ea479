package org.alliancementors.system;

/** A mission that was accepted. */
record Requested(String id, String reference, String trackingSecret, String status, String email) {}
