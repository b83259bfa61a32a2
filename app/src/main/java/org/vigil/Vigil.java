package org.vigil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Vigil {
  public static void main(String[] arguments) {
    SpringApplication.run(Vigil.class, arguments);
  }
}
