package org.alliancementors.portal.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Ends of forms that several pages share. */
public final class Pages {

    private Pages() {}

    /**
     * Leads back to a page, which then says what was done.
     *
     * @param address path of the page
     * @param what last part of the key of the words for it
     */
    public static ModelAndView done(String address, String what) {
        return shown(address + "?getan=" + what);
    }

    /** Leads to a page, so that loading it again sends nothing again. */
    public static ModelAndView shown(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /**
     * The page that sends once more what did not arrive.
     *
     * @param action address to send it to
     * @param button key of the words on the button
     * @param fields what the form holds
     */
    public static ModelAndView again(
            String action, String button, Map<String, String> fields, HttpServletResponse response) {
        return PageFaults.down("nochmal", response)
                .addObject("action", action)
                .addObject("button", button)
                .addObject("fields", fields);
    }
}
