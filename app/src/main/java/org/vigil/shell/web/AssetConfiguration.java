package org.vigil.shell.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves our own assets and exactly three things of the WebJars: the design system's stylesheet and script, and the
 * typeface. The crest and the typeface of gov.uk that travel in the same jar are licensed for gov.uk alone.
 */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {
  private static final CacheControl ONE_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
  private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/design-system/{file:govuk-frontend\\.min\\.(?:css|js)}")
        .addResourceLocations(WEBJARS + "govuk-frontend/5.14.0/dist/govuk/")
        .setCacheControl(ONE_DAY);
    registry
        .addResourceHandler(
            "/assets/fonts/source-sans-pro-latin-*.woff2",
            "/assets/fonts/source-sans-pro-latin-ext-*.woff2")
        .addResourceLocations(WEBJARS + "fontsource__source-sans-pro/5.2.5/files/")
        .setCacheControl(ONE_DAY);
    registry
        .addResourceHandler("/assets/{file:vigil\\.css|document\\.css|favicon\\.svg}")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(ONE_DAY);
  }
}
