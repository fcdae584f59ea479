package org.alliancementors.portal.services;

/** A service said no, with a status 4xx and the code of its problem. */
public final class ServiceRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    /**
     * Takes over what the service answered.
     *
     * @param service name of the service
     * @param status HTTP status
     * @param code last part of the problem's type, empty where there is none
     */
    public ServiceRefused(String service, int status, String code) {
        super("%s refused: %d %s".formatted(service, status, code));
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Last part of the problem's type, empty where there is none. */
    public String code() {
        return code;
    }
}
