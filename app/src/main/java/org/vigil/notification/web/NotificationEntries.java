package org.vigil.notification.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Configuration(proxyBeanMethods = false)
class NotificationEntries {

  @Bean
  MenuEntry recordADeathEntry() {
    return new Entry(
        "Record a death", "/record-a-death", 10, EnumSet.of(Role.ANALYST, Role.CONTRIBUTOR));
  }

  @Bean
  MenuEntry notificationsEntry() {
    return new Entry(
        "Notifications",
        "/notifications",
        20,
        EnumSet.of(Role.ANALYST, Role.CONSULTANT, Role.CONTRIBUTOR));
  }

  private record Entry(String label, String path, int order, Set<Role> roles)
      implements MenuEntry {}
}
