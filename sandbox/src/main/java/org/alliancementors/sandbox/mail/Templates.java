package org.alliancementors.sandbox.mail;

import java.util.List;
import java.util.Optional;

/** Where the mailbox page learns which mails there are at all, and how each looks. */
public interface Templates {

    /** For a mail sink on its own: nobody knows any. */
    Templates NONE = new Templates() {
        @Override
        public List<Listed> list(String language) throws Unavailable {
            throw new Unavailable();
        }

        @Override
        public Optional<String> preview(String name, Look look, Part part) throws Unavailable {
            throw new Unavailable();
        }
    };

    /**
     * All there are.
     *
     * @param language {@code de} or {@code en}
     * @throws Unavailable when nobody can be asked
     */
    List<Listed> list(String language) throws Unavailable;

    /**
     * One part of a mail; empty where there is no such mail, or it has no such part.
     *
     * @throws Unavailable when nobody can be asked
     */
    Optional<String> preview(String name, Look look, Part part) throws Unavailable;

    /**
     * A mail that there is.
     *
     * @param name of its template
     * @param subject its subject line, with invented data
     * @param to kinds of recipients
     */
    record Listed(String name, String subject, List<String> to) {}

    /**
     * How it is to be seen.
     *
     * @param language {@code de} or {@code en}
     * @param data {@code usual} or {@code worst}
     */
    record Look(String language, String data) {}

    /** What a mail consists of. */
    enum Part {
        /** As mail programs show it. */
        HTML,
        /** Subject and text. */
        TEXT,
        /** Calendar file. */
        ICS
    }

    /** Nobody can be asked at the moment. */
    final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        /** Nobody to ask. */
        public Unavailable() {
            super("nobody to ask for templates");
        }

        /** The one to ask did not answer. */
        public Unavailable(Throwable cause) {
            super("nobody answers about templates", cause);
        }
    }
}
