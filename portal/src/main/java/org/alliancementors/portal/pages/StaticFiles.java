package org.alliancementors.portal.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The portal's files, at addresses of their own: their names carry a hash of the content, so a copy is never stale. Were files looked for at
 * every address, as is usual, each link of each page would be looked up among them in every library, for a quarter of the time that a page
 * takes.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/static/";
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        folder(registry, "assets");
        folder(registry, "vendor");
        registry.addResourceHandler("/robots.txt").addResourceLocations(ROOT).setCacheControl(A_DAY);
    }

    private static void folder(ResourceHandlerRegistry registry, String name) {
        registry.addResourceHandler("/" + name + "/**")
                .addResourceLocations(ROOT + name + "/")
                .setCacheControl(A_DAY)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
