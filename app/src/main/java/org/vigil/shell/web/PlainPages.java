package org.vigil.shell.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only say something. */
@Controller
class PlainPages {

  @GetMapping("/words")
  String words() {
    return "shell/words";
  }

  @GetMapping("/accessibility")
  String accessibility() {
    return "shell/accessibility";
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    return ResponseEntity.ok("open");
  }
}
