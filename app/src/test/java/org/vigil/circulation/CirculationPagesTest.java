package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.PostOffice;
import org.vigil.Telephone;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.partner.Post;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

class CirculationPagesTest extends PageTest {
  private static final int TELEPHONE = 360;
  private static final String DRAFT = "Download the e-mail draft";

  @Autowired ApplicationContext house;
  @Autowired Groups groups;
  @Autowired Dispatches dispatches;
  @Autowired Handovers handovers;
  @Autowired AccessLog log;

  @Test
  void a_group_is_made_a_document_written_down_and_sent_and_its_answer_kept() {
    var name = "Board " + UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST);
    analyst.opens("/circulation/groups").fills("Name", name).presses("Add").finds(name);
    analyst.sees("Nobody belongs to it yet");
    analyst
        .fills("Post", "Chair")
        .fills("Organisation", "Council")
        .fills("E-mail", "not an address");
    analyst.presses("Keep").sees("Give an e-mail address, as name@organisation.example.");
    analyst
        .fills("E-mail", "chair@council.example")
        .fills("Away from", "31/2/2024")
        .presses("Keep");
    analyst.sees("\"31/2/2024\" is not a date. Give it as 2 December 2024 or 2/12/2024.");
    analyst.fills("Away from", "").fills("Away until", "2/12/2024").presses("Keep");
    analyst.sees("Give the first day of leave too.");
    analyst.fills("Away until", "").presses("Keep").sees("chair@council.example");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-group");

    writesDown(analyst, "Strategy of " + name);
    analyst.ticks(name).presses("Show whom it reaches").sees("It reaches 1 person today");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-send");
    analyst.presses("Enter that it goes").finds("Strategy of " + name);
    analyst.sees("Version 3 is entered as sent to 1 recipient by e-mail.").sees("Nothing yet");
    analyst.presses("Acknowledged by Chair").sees("Acknowledged");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-one");

    var listed = "/circulation?words=" + name.replace(" ", "%20");
    analyst.opens(listed + "&answers=came-back").sees("Nothing that was sent is like this.");
    analyst.opens(listed + "&channel=COUNCIL_SITE").sees("Nothing that was sent is like this.");
    analyst.opens(listed + "&order=oldest").sees("Strategy of " + name);
    analyst.opens(listed).sees("Strategy of " + name);
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation");
    analyst.findsItReadableAtTwiceTheSize("circulation");
    analyst.opens("/circulation/groups").findsItAccessible().findsItFitsEveryScreen("groups");
    assertThat(analyst.page().content()).contains(name);
  }

  @Test
  void what_is_not_for_everybody_is_kept_off_the_website_before_anybody_is_shown() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var update = "Monthly update, " + ExampleIssues.label(month);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "Readers " + name, "Whole county");

    analyst.opens("/circulation/send").chooses("What", update + ", version 1");
    analyst.ticks("Readers " + name).chooses("How", "Council website");
    analyst.presses("Show whom it reaches");

    analyst.sees(
        "the council website is open to everybody. Choose e-mail or paper, or publish a public version.");
    assertThat(analyst.reads()).doesNotContain("It reaches");
    assertThat(analyst.page().locator("#channel").inputValue()).isEqualTo("COUNCIL_SITE");
    analyst.findsItAccessible();
    analyst.chooses("How", "E-mail").presses("Show whom it reaches");
    analyst.sees("It reaches 1 person today");
  }

  @Test
  void each_group_is_offered_its_own_partnerships_edition_and_what_went_is_written_down() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var update = "Monthly update, " + ExampleIssues.label(month);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "Dacorum " + name, "Dacorum");
    addsGroup(analyst, "Watford " + name, "Watford");
    addsGroup(analyst, "County " + name, "Whole county");

    analyst.opens("/circulation/send").chooses("What", update + ", version 1");
    analyst.ticks("Dacorum " + name).ticks("Watford " + name).ticks("County " + name);
    analyst.presses("Show whom it reaches").sees("It reaches 3 people today");
    assertThat(offered(analyst, "Dacorum " + name)).startsWith("For Dacorum", "The whole");
    assertThat(offered(analyst, "County " + name)).startsWith("The whole", "One-page brief");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-editions");
    analyst.chooses("Edition for Watford " + name, "One-page brief");
    analyst.presses("Enter that it goes");

    analyst.sees("3 dispatches were entered, one for each edition.").findsItAccessible();
    addsGroup(analyst, "Hertsmere " + name, "Hertsmere");
    analyst.opens("/circulation/send").chooses("What", update + ", version 1");
    analyst.ticks("Dacorum " + name).ticks("Hertsmere " + name);
    analyst.presses("Show whom it reaches").sees("It reaches 1 person today");
    analyst.sees(
        "1 person has been entered for this version by this channel already and is left out.");
    analyst.ticks("Send it again to those who had this version").presses("Show whom it reaches");
    analyst.sees("It reaches 2 people today");
    analyst.opens("/circulation?words=Watford%20" + name).sees("One-page brief");
    analyst.opens("/circulation?words=Dacorum%20" + name).follows(update + ": Dacorum");
    analyst
        .sees("Version 1 is entered as sent to 1 recipient by e-mail.")
        .sees("Edition: For Dacorum.");
    assertThat(analyst.opens("/circulation?words=County%20" + name).reads()).contains("The whole");
  }

  @Test
  void nothing_goes_in_an_edition_nobody_has_looked_at() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "Dacorum " + name, "Dacorum");
    addsGroup(analyst, "Watford " + name, "Watford");

    analyst
        .opens("/circulation/send")
        .chooses("What", "Monthly update, " + ExampleIssues.label(month) + ", version 1")
        .ticks("Dacorum " + name)
        .presses("Show whom it reaches")
        .ticks("Watford " + name)
        .presses("Enter that it goes")
        .sees("It reaches 2 people today")
        .presses("Enter that it goes")
        .sees("2 dispatches were entered, one for each edition.");
  }

  @Test
  void a_group_is_given_another_name_and_district_later() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "First " + name, "Dacorum");
    addsGroup(analyst, "Second " + name, "Whole county");
    analyst.sees("Responsible Authorities Group, Whole county");
    analyst.page().getByText("Change the group").first().click();
    analyst.fills("Name", "First " + name).presses("Change the group");
    analyst.sees("Another group has that name: give this one its own.");
    analyst.fills("Name", "Watford " + name).chooses("District", "Watford");
    analyst
        .presses("Change the group")
        .finds("Watford " + name)
        .sees("Responsible Authorities Group, Watford");
    analyst.sees("second." + name + "@council.example");
    analyst.opens("/circulation/groups").sees("Watford " + name);
  }

  @Test
  void whom_no_mail_can_go_to_is_named_beside_the_draft_and_a_refused_draft_says_why() {
    var name = "Board " + UUID.randomUUID().toString().substring(0, 8);
    var id = Group.idOf(name, Set.of());
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, name, "Whole county");
    kept(id, "Clerk", "a..b@x.example");
    writesDown(analyst, "Strategy of " + name);
    analyst.sees("For the unit's own record. It is never mailed.");
    analyst.ticks(name).presses("Show whom it reaches").presses("Enter that it goes");
    analyst.sees("Left out, since no mail can be addressed to them:");
    analyst.sees("Clerk, a..b@x.example").findsItAccessible();
    analyst.findsItFitsEveryScreen("circulation-left-out");
    var file = analyst.page().waitForDownload(() -> link(analyst, DRAFT).click());
    assertThat(lines(file)).contains("X-Unsent: 1").noneMatch(line -> line.contains("a..b@"));

    var other = "Other " + name;
    analyst.opens("/circulation/groups").fills("Name", other).presses("Add");
    kept(Group.idOf(other, Set.of()), "Clerk", "x@y.example)");
    analyst.opens("/circulation/send").chooses("What", "Strategy of " + name + ", version 3");
    analyst.ticks(other).presses("Show whom it reaches").presses("Enter that it goes");
    var page = analyst.path();
    analyst.sees("There is no e-mail draft. No mail can be addressed to any of the addresses");
    assertThat(analyst.reads()).doesNotContain(DRAFT);
    analyst.opens(page + "/draft.eml").sees("There is no e-mail draft.").findsItAccessible();
    assertThat(analyst.path()).isEqualTo(page);
  }

  @Test
  void a_document_is_sent_from_here_and_what_the_mail_server_said_is_seen() {
    var name = "Board " + UUID.randomUUID().toString().substring(0, 8);
    var id = Group.idOf(name, Set.of());
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, name, "Whole county");
    kept(id, "Later clerk", "later." + id + "@council.example");
    kept(id, "Nobody", "nobody." + id + "@council.example");
    kept(id, "Lost", "lost." + id + "@council.example");
    writesDown(analyst, "Strategy of " + name);
    analyst.ticks(name).presses("Show whom it reaches");
    analyst.sees("Sent from Community Safety Unit <unit@council.example>, to each of them by");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-send-by-mail");
    analyst.presses("Enter that it goes").sees("Vigil can send it, from Community Safety Unit");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-to-be-mailed");
    assertThat(analyst.reads()).contains("Send now to 4 recipients");
    stopsAt("Lost", analyst.path());

    analyst.opens(analyst.path()).presses("Send to the other 3 recipients");
    waitsForTheRound(analyst);
    analyst.sees("Sent to 1 of 4 recipients; 1 not sent, 1 in doubt.");
    analyst.sees("Not sent").sees("450 4.7.1 come back in five minutes");
    analyst.sees("Came back undelivered").sees("550 5.1.1 no such mailbox");
    analyst.sees("Not known whether it went").sees("Send to the other recipient");
    assertThat(analyst.reads()).doesNotContain("Acknowledged by Later clerk");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-mailed");

    var page = analyst.path();
    analyst.opens("/circulation?answers=unfinished&words=" + name.replace(" ", "%20"));
    analyst.sees("1 not sent, 1 in doubt");
    analyst.presses("Send them all to the rest").sees("being sent to the rest.");
    waitsForTheRound(analyst.opens(page));
    analyst.opens("/").sees("not sent to everybody").opens(page);
    analyst.presses("It went to Lost").sees("as test-analyst found out");
    analyst.page().getByText("Somebody sent it to the rest another way").click();
    analyst.presses("Enter that it went to the rest");
    assertThat(analyst.reads()).doesNotContain("Not sent", "Send to the other");
    analyst.opens("/circulation?answers=unfinished");
    assertThat(analyst.reads()).doesNotContain("Strategy of " + name);
  }

  @Test
  void what_is_sent_is_what_was_looked_at() {
    var name = "Board " + UUID.randomUUID().toString().substring(0, 8);
    var id = Group.idOf(name, Set.of());
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, name, "Whole county");
    writesDown(analyst, "Strategy of " + name);
    analyst.ticks(name).presses("Show whom it reaches").sees("It reaches 1 person today");

    kept(id, "Newcomer", "newcomer." + id + "@council.example");
    analyst.presses("Send it now by e-mail").sees("Nothing was sent or entered:");
    analyst.sees("It reaches 2 people today").findsItAccessible();
    analyst.chooses("How", "On paper").presses("Send it now by e-mail");
    analyst.sees("Nothing was sent or entered:").presses("Enter that it goes");
    analyst.sees("Version 3 is entered as sent to 2 recipients on paper.");
    assertThat(POST_OFFICE.lettersFor("newcomer." + id + "@council.example")).isEmpty();
    analyst.opens("/circulation?words=%25" + id).sees("Nothing that was sent is like this.");
  }

  @Test
  void what_came_back_is_read_from_the_mails_themselves() throws IOException {
    var name = "Board " + UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, name, "Whole county");
    writesDown(analyst, "Strategy of " + name);
    analyst.ticks(name).presses("Show whom it reaches").presses("Enter that it goes");
    var chair = name.toLowerCase(Locale.UK).replace(' ', '.') + "@council.example";
    var answer = Files.createTempFile("answer", ".eml");
    Files.writeString(
        answer,
        "From: %s\r\nTo: unit@council.example\r\nSubject: Re: Strategy of %s\r\n\r\nThank you.\r\n"
            .formatted(chair, name));

    analyst.opens("/circulation").follows("Read what came back").presses("Read them");
    analyst.sees("Choose the e-mails that came back, saved as .msg or .eml.").findsItAccessible();
    var many = new Path[60];
    Arrays.fill(many, answer);
    analyst.page().getByLabel("E-mails that came back").setInputFiles(many);
    analyst.presses("Read them").sees("that was written down before.");
    analyst.sees("The Chair answered: entered as \"acknowledged\".");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-returned");
    analyst.follows("Strategy of " + name + ", version 3").sees("Acknowledged");
  }

  @Test
  void everything_that_is_entered_at_once_is_sent_at_once() throws Exception {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "Dacorum " + name, "Dacorum");
    addsGroup(analyst, "Watford " + name, "Watford");

    analyst
        .opens("/circulation/send")
        .chooses("What", "Monthly update, " + ExampleIssues.label(month) + ", version 1")
        .ticks("Dacorum " + name)
        .ticks("Watford " + name)
        .presses("Show whom it reaches")
        .presses("Send it now by e-mail")
        .sees("2 dispatches were entered, one for each edition. Their e-mails are being sent.");

    analyst
        .opens("/circulation?words=Watford%20" + name)
        .follows("Monthly update, " + ExampleIssues.label(month) + ": Watford");
    waitsForTheRound(analyst);
    analyst.sees("Sent to 1 of 1 recipient.");
    var watford = POST_OFFICE.lettersFor("watford." + name + "@council.example").getFirst();
    assertThat(watford.content()).contains("Watford").doesNotContain("dacorum." + name);
    assertThat(widthOnATelephone(analyst, watford)).isLessThanOrEqualTo(TELEPHONE);
  }

  /** How wide its formatted words are where they are shown so narrow. */
  private static int widthOnATelephone(Visitor visitor, PostOffice.Letter letter)
      throws MessagingException, IOException {
    var all = (Multipart) letter.read().getContent();
    var words = (Multipart) all.getBodyPart(0).getContent();
    var page = visitor.page().context().newPage();
    page.setViewportSize(TELEPHONE, 800);
    page.setContent(html(words.getBodyPart(1).getContent()));
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    page.close();
    return width;
  }

  /** With pictures it is the first part of those that belong together. */
  private static String html(Object formatted) throws MessagingException, IOException {
    return formatted instanceof Multipart together
        ? (String) together.getBodyPart(0).getContent()
        : (String) formatted;
  }

  /** As it is left when Vigil is stopped in the middle of handing one over. */
  private void stopsAt(String post, String path) {
    var dispatch = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    Acting.run(
        Telephone.ANALYST,
        () ->
            dispatches.find(dispatch).orElseThrow().recipients().stream()
                .filter(recipient -> recipient.post().equals(post))
                .forEach(recipient -> assertThat(handovers.begin(dispatch, recipient)).isTrue()));
  }

  private static void waitsForTheRound(Visitor visitor) {
    visitor
        .page()
        .waitForCondition(() -> !visitor.opens(visitor.path()).reads().contains("renews itself"));
  }

  @Test
  void what_was_typed_of_a_group_is_kept_when_it_is_refused() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "First " + name, "Dacorum");
    analyst.opens("/circulation/groups").fills("Name", "FIRST " + name);
    analyst.chooses("Kind", "Board").chooses("District", "Watford").presses("Add");
    analyst.sees("There is a group of that name already: open it below.");
    assertThat(typed(analyst, "Name")).isEqualTo("FIRST " + name);
    assertThat(chosen(analyst, "Kind")).isEqualTo("Board");
    assertThat(chosen(analyst, "District")).isEqualTo("Watford");

    addsGroup(analyst, "Second " + name, "Watford");
    analyst.page().getByText("Change the group").first().click();
    analyst.fills("Name", "First " + name).chooses("Kind", "Schools");
    analyst.chooses("District", "Dacorum").presses("Change the group");
    analyst.sees("Another group has that name: give this one its own.").finds("Second " + name);
    assertThat(typed(analyst, "Name")).isEqualTo("First " + name);
    assertThat(chosen(analyst, "Kind")).isEqualTo("Schools");
    assertThat(chosen(analyst, "District")).isEqualTo("Dacorum");
  }

  @Test
  void what_was_typed_of_a_document_kept_elsewhere_is_kept_when_it_is_refused() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST).opens("/circulation/send");
    analyst.page().locator("summary").click();
    analyst.fills("Title", "Strategy " + name).chooses("For whom", "Public");
    analyst.fills("Where it can be read (may be left empty)", "https://council.example/strategy");
    analyst.presses("Write down").sees("Give the title and the version.");
    assertThat(typed(analyst, "Title")).isEqualTo("Strategy " + name);
    assertThat(chosen(analyst, "For whom")).isEqualTo("Public");
    assertThat(typed(analyst, "Where it can be read (may be left empty)"))
        .isEqualTo("https://council.example/strategy");

    analyst.fills("Version", "3").presses("Write down").opens("/circulation/send");
    analyst.page().locator("summary").click();
    analyst.fills("Title", "Strategy " + name).fills("Version", "3").presses("Write down");
    analyst.sees("This version is written down already: choose it above, or give another version.");
    assertThat(typed(analyst, "Version")).isEqualTo("3");
  }

  @Test
  void a_group_of_a_long_name_is_found_and_one_may_have_the_name_another_gave_up() {
    var name = UUID.randomUUID() + " of the community safety partnerships of the county";
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, name, "Dacorum");
    addsGroup(analyst, name + ", east", "Watford");
    analyst.sees("Responsible Authorities Group, Watford");
    analyst.opens("/circulation/groups").follows(name).finds(name);
    analyst.sees("Responsible Authorities Group, Dacorum");
    analyst.page().getByText("Change the group").first().click();
    analyst.fills("Name", "Former " + name).presses("Change the group").finds("Former " + name);

    addsGroup(analyst, name, "Broxbourne");
    analyst.sees("Responsible Authorities Group, Broxbourne");
  }

  @Test
  void a_district_that_is_no_longer_one_stays_until_another_is_chosen() {
    var name = "Former " + UUID.randomUUID();
    var id = Group.idOf(name, Set.of());
    Acting.run(
        Telephone.ANALYST,
        () -> groups.add(new Group(id, name, GroupKind.PARTNERSHIP, "E07999999")));
    var analyst = signedIn(Role.ANALYST).opens("/circulation/groups/" + id);
    analyst.sees("Community safety partnership, E07999999");
    analyst.page().getByText("Change the group").first().click();
    analyst.fills("Name", name + " partnership").presses("Change the group");
    analyst.finds(name + " partnership").sees("Community safety partnership, E07999999");
    analyst.page().getByText("Change the group").first().click();
    analyst.chooses("District", "Whole county").presses("Change the group");
    analyst.sees("Community safety partnership, Whole county");
  }

  @Test
  void the_groups_and_their_members_are_exported_and_that_is_logged() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST);
    addsGroup(analyst, "Second " + name, "Whole county");
    addsGroup(analyst, "First " + name, "Dacorum");
    analyst
        .fills("Post", "Clerk")
        .fills("Organisation", "Police")
        .fills("E-mail", "clerk@police.example")
        .fills("Deputy's post", "Deputy clerk")
        .fills("Deputy's e-mail", "deputy@police.example")
        .fills("Member from (empty for today)", "1/12/2024")
        .fills("Last day of membership", "31/12/2024")
        .fills("Away from", "2/12/2024")
        .fills("Away until", "6/12/2024")
        .presses("Keep");
    analyst.opens("/circulation/groups").fills("Name", "Empty " + name).presses("Add");

    analyst.opens("/circulation/groups");
    var file = analyst.page().waitForDownload(() -> link(analyst, "Export as CSV").click());

    assertThat(file.suggestedFilename()).isEqualTo("circulation-groups.csv");
    assertThat(lines(file))
        .startsWith(
            "group,kind,district,post,organisation,e-mail,deputy,deputy's e-mail,from,until,away from,away until")
        .contains(
            "First %s,Responsible Authorities Group,Dacorum,Clerk,Police,clerk@police.example,Deputy clerk,deputy@police.example,2024-12-01,2024-12-31,2024-12-02,2024-12-06"
                .formatted(name),
            "Empty %s,Responsible Authorities Group,Whole county,,,,,,,,,".formatted(name))
        .anyMatch(
            line ->
                line.startsWith(
                    "Second %s,Responsible Authorities Group,Whole county,Chair,Council,second.%s@council.example,,,"
                        .formatted(name, name)));
    var entries =
        Acting.as(
            Telephone.ANALYST,
            () ->
                log.page(new AccessFilter(null, null, AccessAction.EXPORT, null, null), 1).items());
    assertThat(entries)
        .anyMatch(entry -> "Circulation groups and their members".equals(entry.seen()));
  }

  /** As a member was kept before addresses were checked. */
  private void kept(String group, String post, String address) {
    var member =
        new Member(
            UUID.randomUUID(),
            group,
            new Post(post, "Council", address, null, null),
            LocalDate.of(2020, 1, 1),
            null);
    Acting.run(Telephone.ANALYST, () -> groups.keep(member));
  }

  /** Version 3 of a document kept elsewhere, on the page where it can be sent. */
  private static void writesDown(Visitor visitor, String title) {
    visitor.opens("/circulation/send");
    visitor.page().locator("summary").click();
    visitor.fills("Title", title).fills("Version", "3").presses("Write down");
  }

  private static Locator link(Visitor visitor, String words) {
    return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
  }

  private static List<String> lines(Download file) {
    try {
      return Files.readAllLines(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String typed(Visitor visitor, String label) {
    return labelled(visitor, label).inputValue();
  }

  private static String chosen(Visitor visitor, String label) {
    return labelled(visitor, label).locator("option:checked").innerText();
  }

  private static Locator labelled(Visitor visitor, String label) {
    return visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void addsGroup(Visitor visitor, String name, String district) {
    visitor
        .opens("/circulation/groups")
        .fills("Name", name)
        .chooses("District", district)
        .presses("Add")
        .finds(name)
        .fills("Post", "Chair")
        .fills("Organisation", "Council")
        .fills(
            "E-mail",
            name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", ".") + "@council.example")
        .presses("Keep");
  }

  private static List<String> offered(Visitor visitor, String group) {
    return visitor.page().getByLabel("Edition for " + group).locator("option").allInnerTexts();
  }

  @Test
  void sending_without_a_choice_says_what_is_missing() {
    var analyst = signedIn(Role.ANALYST);
    analyst.opens("/circulation/groups").fills("Name", "").presses("Add");
    analyst.sees("Give the group a name.");
  }
}
