package org.alliancementors.notification.correspondence;

/**
 * What is to be done with a claimed mail.
 *
 * @param job the mail
 * @param step under the job's token
 */
record JobStep(Job job, MailStep.Fenced step) {}
