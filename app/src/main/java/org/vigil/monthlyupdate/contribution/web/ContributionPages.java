package org.vigil.monthlyupdate.contribution.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.contribution.AskSender;
import org.vigil.monthlyupdate.contribution.ContributionDesk;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.shell.HouseAddress;
import org.vigil.shell.NotFound;

/** One contribution that was asked for, with its e-mails and replies. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ContributionPages {
  private final Contributions contributions;
  private final ContributionDesk desk;
  private final AskSender sender;
  private final ReplyIntake intake;
  private final ContributionPageMaker maker;
  private final HouseAddress house;

  ContributionPages(
      Contributions contributions,
      ContributionDesk desk,
      AskSender sender,
      ReplyIntake intake,
      ContributionPageMaker maker,
      HouseAddress house) {
    this.contributions = contributions;
    this.desk = desk;
    this.sender = sender;
    this.intake = intake;
    this.maker = maker;
    this.house = house;
  }

  @GetMapping("/contributions/{id}")
  String one(@PathVariable String id, Model model) {
    return show(find(id), new AsSent(Map.of()), model);
  }

  @PostMapping("/contributions/{id}/draft.eml")
  @Transactional
  public ResponseEntity<byte[]> draft(@PathVariable String id) {
    return draft(find(id), false);
  }

  @PostMapping("/contributions/{id}/reminder.eml")
  @Transactional
  public ResponseEntity<byte[]> reminder(@PathVariable String id) {
    return draft(find(id), true);
  }

  /** Not in one transaction: nothing is held open in the database while the mail server is talked to. */
  @PostMapping("/contributions/{id}/send")
  String send(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reminder,
      RedirectAttributes next) {
    var line = find(id);
    if (maker.canBeWrittenTo(line)) {
      next.addFlashAttribute(
          "kept", sender.send(line.contribution().id(), reminder.equals("yes"), house.root()));
    }
    return "redirect:/contributions/" + id;
  }

  @PostMapping("/contributions/{id}/replies")
  String receive(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String pasted,
      Model model,
      RedirectAttributes next) {
    var line = find(id);
    var form = new AsSent(Map.of("pasted", pasted));
    var received = ReplyIntake.received(file, pasted, form);
    return received.isEmpty() ? show(line, form, model) : intake.kept(line, received.get(), next);
  }

  @PostMapping("/contributions/{id}/call-off")
  String callOff(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String why,
      Model model,
      RedirectAttributes next) {
    var line = find(id);
    var refusal = desk.callOff(line.contribution().id(), why);
    if (refusal.isPresent()) {
      var form = new AsSent(Map.of("why", why));
      form.refuse("why", refusal.get());
      return show(line, form, model);
    }
    next.addFlashAttribute("kept", "Called off. If they have been asked, tell them.");
    return "redirect:/contributions/" + id;
  }

  private ResponseEntity<byte[]> draft(ContributionLine line, boolean reminder) {
    if (!maker.canBeWrittenTo(line)) {
      // The page says so.
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/contributions/" + line.contribution().id()))
          .build();
    }
    var draft = desk.draft(line.contribution().id(), reminder, house.root());
    return file(draft.fileName(), "message/rfc822", draft.content());
  }

  static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(MediaType.parseMediaType(mediaType))
        .body(content);
  }

  private String show(ContributionLine line, AsSent form, Model model) {
    model.addAttribute("page", maker.page(line, form, (String) model.getAttribute("kept")));
    return "monthlyupdate/contribution";
  }

  private ContributionLine find(String id) {
    return contributions.find(ContributorPages.id(id)).orElseThrow(NotFound::new);
  }
}
