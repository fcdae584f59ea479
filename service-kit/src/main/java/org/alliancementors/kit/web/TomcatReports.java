package org.alliancementors.kit.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Puts {@link ProblemReportValve} in the place of Tomcat's own error pages. */
final class TomcatReports {

    private TomcatReports() {}

    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> customizer() {
        TomcatContextCustomizer reports = context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        };
        return factory -> factory.addContextCustomizers(reports);
    }
}
