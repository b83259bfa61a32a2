package org.vigil.demonstration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vigil.demonstration.DemonstrationDay;

/** Lets every page know the day, also when {@code ./vigil demo --day} told it from another process. */
@Component
@ConditionalOnProperty(name = "vigil.demonstration", havingValue = "true")
class KeepsTheDay implements WebMvcConfigurer, HandlerInterceptor {
  private final DemonstrationDay day;

  KeepsTheDay(DemonstrationDay day) {
    this.day = day;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/assets/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    day.keepUp();
    return true;
  }
}
