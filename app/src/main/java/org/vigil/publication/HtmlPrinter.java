package org.vigil.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints a document as one file of HTML that needs nothing beside it: no script, no network, ready to print on A4. */
@Component
public class HtmlPrinter implements Printer {
  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final String style = read("static/assets/document.css");

  HtmlPrinter() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(resolver);
  }

  @Override
  public String name() {
    return "Web page";
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    out.write(print(document).getBytes(StandardCharsets.UTF_8));
  }

  public String print(Document document) {
    var context = new Context(Locale.UK);
    context.setVariable("document", document);
    context.setVariable("style", style);
    return templates.process("publication/document", context);
  }

  /** One part of a document by itself, as a file that can be opened and copied from. */
  public String print(Copies.Part part) {
    var context = new Context(Locale.UK);
    context.setVariable("part", part);
    context.setVariable("style", style);
    return templates.process("publication/part", context);
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
