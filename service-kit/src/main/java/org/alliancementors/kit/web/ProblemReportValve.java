package org.alliancementors.kit.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Problem details for what Tomcat refuses before any application sees it, such as a malformed request line. Made by
 * Tomcat from its class name, so it is public and has a constructor without arguments.
 */
public final class ProblemReportValve extends ErrorReportValve {

    /** For Tomcat. */
    public ProblemReportValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemWriter.write(
                    response,
                    fault != null && (status == null || status.is5xxServerError())
                            ? FaultProblems.of(fault)
                            : StatusProblems.of(status == null ? HttpStatus.BAD_REQUEST : status));
        } catch (IOException | IllegalStateException e) {
            // the caller has gone: nobody reads an answer
        }
    }
}
