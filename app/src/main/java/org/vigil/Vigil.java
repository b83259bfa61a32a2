package org.vigil;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.vigil.shell.Launch;

/**
 * Where Vigil starts: {@code serve} and {@code demo} open the house, every other word is one command and ends.
 * A thing is known by its whole name, so that two rooms may call theirs the same.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Vigil {
  public static void main(String[] arguments) {
    int status = Launch.of(Vigil.class, List.of(arguments));
    if (status != Launch.GOES_ON) {
      System.exit(status);
    }
  }
}
