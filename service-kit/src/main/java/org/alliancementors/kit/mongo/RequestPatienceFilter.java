package org.alliancementors.kit.mongo;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Gives every request its patience with the database. */
final class RequestPatienceFilter implements Filter {

    private final Duration patience;

    RequestPatienceFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestPatience.begin(patience);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestPatience.end();
        }
    }
}
