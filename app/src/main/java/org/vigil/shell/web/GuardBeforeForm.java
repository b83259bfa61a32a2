package org.vigil.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks a page's {@code @PreAuthorize} before its form is read. The guard of the method itself is asked only once its
 * arguments are there: somebody without the role who sends half a form would be told what is wrong with the form.
 */
@Configuration(proxyBeanMethods = false)
class GuardBeforeForm implements WebMvcConfigurer, HandlerInterceptor {
  private final PreAuthorizeAuthorizationManager guard = new PreAuthorizeAuthorizationManager();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod page) {
      var asked = new SimpleMethodInvocation(page.getBean(), page.getMethod());
      var answer =
          guard.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), asked);
      if (answer != null && !answer.isGranted()) {
        throw new AuthorizationDeniedException("not one of this page's roles", answer);
      }
    }
    return true;
  }
}
