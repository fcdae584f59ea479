package org.alliancementors.portal.tracking;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * How the status page keeps itself up to date: a stream that says that something has changed, and the part of the page that shows it. A page
 * without a stream asks for the part now and then; one without scripts is loaded again.
 */
@Controller
final class LivePage {

    private static final String RETRY_AFTER_SECONDS = "60";

    private final InitiatorView view;
    private final LiveUpdates updates;

    LivePage(InitiatorView view, LiveUpdates updates) {
        this.view = view;
        this.updates = updates;
    }

    @GetMapping(path = "/status/{secret}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(@PathVariable String secret, @RequestParam(defaultValue = "") String stand) {
        if (!InitiatorView.couldBeOurs(secret)) {
            return ResponseEntity.notFound().build();
        }
        Optional<LiveStream> stream = updates.open(secret, stand);
        return stream.isPresent()
                // a proxy in between hands on what comes at once
                ? ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream.get())
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build();
    }

    /** The part of the page that changes; nothing where it shows what it would show. */
    @HxRequest
    @GetMapping("/status/{secret}/stand")
    @Nullable
    ModelAndView standing(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String stand,
            HttpServletRequest request,
            HttpServletResponse response) {
        ModelAndView page =
                view.opened(secret, request, initiator -> initiator.page("status-stand :: neu", null, null));
        if (stand.equals(page.getModel().get("stand"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return page;
    }
}
