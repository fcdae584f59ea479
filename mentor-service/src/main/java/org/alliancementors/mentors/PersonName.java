package org.alliancementors.mentors;

/**
 * A person's name. Never part of a log line, an event or an exception: {@link #toString()} hides it.
 *
 * @param first given name
 * @param last family name
 */
public record PersonName(String first, String last) {

    /** Both, in the order in which they are spoken. */
    public String full() {
        return first + " " + last;
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
