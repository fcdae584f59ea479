package org.alliancementors.notification.correspondence;

import java.util.List;

/**
 * What a decision of the aggregate comes to.
 *
 * @param state the correspondence afterwards
 * @param facts what others have to be told
 */
public record Outcome(Correspondence state, List<MailFact> facts) {}
