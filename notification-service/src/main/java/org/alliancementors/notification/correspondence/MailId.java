package org.alliancementors.notification.correspondence;

/**
 * Identity of a logical mail: event, template and recipient. The same event can therefore never call for the same mail
 * twice, however often it is read.
 *
 * @param value {@code <event>/<template>/<recipient>}, with {@code /again-<number>} where the desk had it sent once more
 */
public record MailId(String value) {

    static MailId of(EventId cause, MailTemplate template, Recipient recipient) {
        return new MailId(cause + "/" + template.code() + "/" + recipient);
    }

    /** The id of a further copy. */
    MailId again(int number) {
        return new MailId(value + "/again-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
