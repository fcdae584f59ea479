package org.alliancementors.portal.services;

/**
 * A service gave no answer, or one that is its own fault. Carries no cause: messages of HTTP clients name the address, and addresses hold
 * secrets.
 */
public final class ServiceDown extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String service;

    /**
     * Names the service and what happened.
     *
     * @param service name of the service
     * @param what class of an exception or a status
     */
    public ServiceDown(String service, String what) {
        super("%s does not answer: %s".formatted(service, what));
        this.service = service;
    }

    /** Name of the service. */
    public String service() {
        return service;
    }
}
