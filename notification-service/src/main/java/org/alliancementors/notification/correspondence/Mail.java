package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.Objects;

/**
 * A logical mail and what has become of it.
 *
 * @param order what it is
 * @param state where it stands
 * @param history what was tried
 */
public record Mail(MailOrder order, MailState state, History history) {

    static Mail due(MailOrder order) {
        return new Mail(order, new MailState.Due(order.createdAt()), History.NONE);
    }

    /** Identity. */
    public MailId id() {
        return order.id();
    }

    /** Whether it is over. */
    public boolean ended() {
        return state instanceof MailState.Ended;
    }

    /** Whether it was sent or at least may have been: then something that it said wrongly has to be corrected. */
    boolean mayHaveArrived() {
        return state instanceof MailState.Sent || history.ambiguities() > 0;
    }

    boolean isAbout(Template template, Recipient recipient, int attempt) {
        return order.template() == template
                && order.recipient().equals(recipient)
                && Objects.equals(order.attempt(), attempt);
    }

    boolean deadlinePassed(Instant now) {
        return order.deadline() != null && !now.isBefore(order.deadline());
    }

    Mail with(MailState next) {
        return new Mail(order, next, history);
    }

    Mail with(MailState next, History more) {
        return new Mail(order, next, more);
    }
}
