package org.vigil.monthlyupdate.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Role;

/** Asking, reading back and taking on the screen of an analyst; writing behind a link on a telephone. */
class ContributionPagesTest extends PageTest {
  @Autowired ApplicationContext house;

  @Test
  void an_item_is_asked_for_its_reply_compared_changed_and_taken() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.ANALYST).opens("/contributors");
    analyst.fills("Post", "Hate crime lead").fills("E-mail", "nowhere").presses("Keep");
    analyst
        .sees("Give the organisation.")
        .sees("Give an e-mail address, as name@organisation.example.");
    analyst
        .fills("Organisation", "Police")
        .fills("E-mail", "hate.crime.lead@police.example")
        .presses("Keep")
        .sees("hate.crime.lead@police.example");

    analyst.opens("/monthly-updates/" + month).follows("Contributions");
    analyst.presses("Ask for a contribution").fills("Needed by", "");
    analyst.page().getByLabel("Whom to ask").selectOption("contact:testing");
    analyst.presses("Ask");
    analyst.sees("Give the day an answer is needed by.").sees("Say what the new item is about.");
    assertThat(analyst.page().getByLabel("Whom to ask").inputValue()).isEqualTo("contact:testing");
    analyst
        .page()
        .getByLabel("Item", new Page.GetByLabelOptions().setExact(true))
        .selectOption("s1.1");
    analyst
        .page()
        .getByLabel("Whom to ask")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption()
                .setLabel("Hate crime lead, Police"));
    analyst.fills("Needed by", "1/1/2999").presses("Ask");
    analyst
        .sees("Asked of Hate crime lead, Police, by 1 January 2999.")
        .sees("Nothing has come yet.");
    analyst.presses("Send the e-mail");
    analyst.sees("Handed to the mail server for hate.crime.lead@police.example.");
    analyst.sees("Taken by the mail server").sees("Send a reminder").findsItAccessible();
    analyst.findsItFitsEveryScreen("contribution-sent");
    assertThat(POST_OFFICE.lettersFor("hate.crime.lead@police.example")).isNotEmpty();
    var mail = downloaded(analyst, "Make the e-mail draft");
    assertThat(mail).contains("To: hate.crime.lead@police.example").contains("X-Unsent: 1");

    analyst
        .page()
        .locator("summary strong", new Page.LocatorOptions().setHasText("A reply came"))
        .click();
    analyst
        .presses("Read it")
        .sees("Choose the e-mail or Word file that came, or paste its words.");
    analyst
        .fills(
            "Or its words, pasted",
            "Dear all,\n\nThe refresh is <b>done</b>.\n\nKind regards\nLead")
        .presses("Read it");
    analyst.sees("The refresh is <b>done</b>.").sees("Not taken for the item: signature");
    assertThat(analyst.page().locator("ins").allInnerTexts())
        .anyMatch(in -> in.contains("<b>done</b>."));
    analyst.findsItAccessible().findsItFitsEveryScreen("contribution-reply");
    analyst.fills("Words of the item", "").presses("Take into the item");
    analyst.sees("Give the words of the item, or refuse the reply.");
    analyst.fills("Words of the item", "The refresh is done.").presses("Take into the item");
    analyst.sees("Taken into the item.").sees("Taken");
    var contribution = analyst.path();
    analyst.page().locator("#replies ~ ul a").first().click();
    analyst.sees("As it stood before this was taken");
    assertThat(analyst.page().locator("del").count()).as("the old words are shown").isPositive();
    analyst.opens(contribution);
    analyst.findsItAccessible().findsItFitsEveryScreen("contribution");

    analyst.opens("/monthly-updates/" + month).sees("The refresh is done.");
    assertThat(analyst.reads()).containsIgnoringCase("item written from what Hate crime lead sent");
    analyst
        .opens("/contributions?month=" + month + "&state=TAKEN")
        .sees("Hate crime lead")
        .opens("/contributions?month=" + month + "&state=LATE")
        .sees("None is so.");
    var csv =
        analyst
            .page()
            .request()
            .get(
                analyst
                    .page()
                    .url()
                    .replace("/contributions", "/contributions.csv")
                    .replace("LATE", "TAKEN"));
    assertThat(csv.text()).startsWith("reference,month,item,post").contains("Hate crime lead");
  }

  @Test
  void a_reply_that_names_no_contribution_and_one_that_cannot_be_read_say_what_to_do() {
    var month = ExampleIssues.openOneMore(house);
    var example = ExampleContributions.inMonth(house, month);
    var analyst = signedIn(Role.ANALYST).opens("/contributions");
    analyst.fills("Or its words, pasted", "No reference here.").presses("Read it");
    analyst.sees("It names no contribution (VC- and six letters).");
    assertThat(analyst.page().getByLabel("Or its words, pasted").inputValue())
        .isEqualTo("No reference here.");

    var automatic =
        new com.microsoft.playwright.options.FilePayload(
            "away.eml",
            "message/rfc822",
            ExampleMail.withBody("Auto-Submitted: auto-replied\r\n", "I am away."));
    analyst.opens(example.contribution());
    analyst
        .page()
        .locator("summary strong", new Page.LocatorOptions().setHasText("A reply came"))
        .click();
    analyst.page().getByLabel("The reply as a file").setInputFiles(automatic);
    analyst.fills("Or its words, pasted", "The refresh is done.").presses("Read it");
    analyst.sees("There is a file and there are pasted words.");
    assertThat(analyst.page().getByLabel("Or its words, pasted").inputValue())
        .isEqualTo("The refresh is done.");
    analyst
        .fills("Or its words, pasted", "")
        .page()
        .getByLabel("The reply as a file")
        .setInputFiles(automatic);
    analyst.presses("Read it");
    analyst
        .sees("It could not be read.")
        .sees("This is an automatic answer: nobody has written it.");
    analyst.findsItAccessible().findsItFitsEveryScreen("contribution-not-read");
    analyst
        .page()
        .locator("summary strong", new Page.LocatorOptions().setHasText("Refuse it"))
        .click();
    analyst.fills("Why it is not taken", "Automatic.").presses("Refuse");
    analyst.sees("Refused. The next draft tells them why, and asks again.");
    var as = analyst.page().request().get(origin(analyst) + example.reply() + "/received");
    assertThat(as.headers()).containsEntry("content-type", "application/octet-stream");
    assertThat(as.headers().get("content-disposition")).startsWith("attachment");
  }

  @Test
  void a_reply_put_in_twice_or_naming_two_or_broken_says_so() {
    var month = ExampleIssues.openOneMore(house);
    var one = ExampleContributions.asked(house, month);
    var two = ExampleContributions.asked(house, month);
    var analyst = signedIn(Role.ANALYST).opens("/contributions");
    var words = "Re: " + one + "\n\nThanks.\n\nThe working group met three times.";
    analyst.fills("Or its words, pasted", words).presses("Read it");
    assertThat(analyst.page().getByLabel("Words of the item").inputValue())
        .isEqualTo("The working group met three times.");
    var reply = analyst.path();
    analyst.opens("/contributions").fills("Or its words, pasted", words).presses("Read it");
    analyst.sees("This was received already, on ").findsItAccessible();
    assertThat(analyst.path()).isEqualTo(reply);

    analyst.opens("/contributions").fills("Or its words, pasted", words + " " + two);
    analyst.presses("Read it");
    analyst.sees("It names 2 contributions: %s (Hate Crime, ".formatted(one)).sees("; " + two);

    analyst
        .fills("Or its words, pasted", "")
        .page()
        .getByLabel("The reply as a file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "broken.docx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 9}));
    analyst.presses("Read it").sees("It cannot be read. ");
    assertThat(analyst.reads()).doesNotContain("It names no contribution");
  }

  @Test
  void a_contributor_added_twice_and_two_days_that_are_none_say_which() {
    var whom = ExampleContributions.contributor(house, null, false);
    var analyst = signedIn(Role.ANALYST).opens("/contributors");
    analyst.fills("Post", "Lead").fills("Organisation", "Council");
    analyst.fills("E-mail", whom.post().email()).fills("E-mail of the deputy", "nowhere");
    analyst.fills("Away from", "soon").fills("Away until", "soon").presses("Keep");
    analyst
        .sees("Away from: \"soon\" is not a date.")
        .sees("Away until: \"soon\" is not a date.")
        .sees("E-mail of the deputy: Give an e-mail address");
    assertThat(analyst.reads()).doesNotContain("Give the first day of leave too.");
    analyst.fills("Post of the deputy", "").fills("E-mail of the deputy", "");
    analyst.fills("Away from", "").fills("Away until", "").presses("Keep");
    analyst.sees("Strategy lead, County council, is asked at this address already.");
    assertThat(
            analyst
                .page()
                .getByLabel("Post", new Page.GetByLabelOptions().setExact(true))
                .inputValue())
        .isEqualTo("Lead");
  }

  @Test
  void what_was_typed_in_a_second_tab_is_shown_to_be_copied_and_not_kept() {
    var month = ExampleIssues.openOneMore(house);
    var id =
        ExampleContributions.ask(
            house, month, ExampleContributions.contributor(house, null, false), Way.LINK);
    var analyst = signedIn(Role.ANALYST).opens("/contributions/" + id);
    var mail = downloaded(analyst, "Make the e-mail draft").replace("=\r\n", "");
    var found = Pattern.compile("/contribute/[A-Za-z0-9_-]{43}").matcher(mail);
    assertThat(found.find()).isTrue();
    var stranger = stranger().opens(found.group());
    var second = stranger.page().context().newPage();
    second.navigate(origin(stranger) + found.group());
    stranger.fills("What is to be told", "The first.").presses("Send");
    stranger.finds("What you wrote has reached us");

    second.getByLabel("What is to be told").fill("The second, <b>longer</b>.");
    second
        .getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Send").setExact(true))
        .click();

    assertThat(second.getByLabel("What you typed").inputValue())
        .isEqualTo("The second, <b>longer</b>.");
    assertThat(second.locator("main").innerText())
        .contains("What you typed has not been kept. Copy it from here and send it by e-mail");
    analyst.opens("/contributions/" + id);
    assertThat(analyst.page().locator("#replies ~ ul a").count()).isEqualTo(1);
  }

  @Test
  void a_stranger_with_a_link_writes_once_on_a_telephone_and_sees_nothing_else() {
    var month = ExampleIssues.openOneMore(house);
    var id =
        ExampleContributions.ask(
            house, month, ExampleContributions.contributor(house, null, false), Way.LINK);
    var analyst = signedIn(Role.ANALYST).opens("/contributions/" + id);
    var mail = downloaded(analyst, "Make the e-mail draft").replace("=\r\n", "");
    var found = Pattern.compile("/contribute/[A-Za-z0-9_-]{43}").matcher(mail);
    assertThat(found.find()).isTrue();
    var link = found.group();
    assertThat(mail)
        .as("what the one who made it typed is not what it is called")
        .contains("http://localhost:")
        .doesNotContain("http://127.0.0.1:");

    var stranger = stranger().opens(link);
    assertThat(stranger.status()).isEqualTo(200);
    stranger.finds("Hate Crime").sees("What changed?");
    assertThat(stranger.page().content()).doesNotContain("strategy.lead", "@ccsu");
    stranger
        .findsItAccessible()
        .findsItFitsEveryScreen("contribute")
        .findsItReadableAtTwiceTheSize("contribute");
    stranger.fills("What is to be told", " ").presses("Send").sees("Write what is to be told.");
    stranger.fills("What is to be told", "Fifty people took part. <script>alert(1)</script>");
    stranger.presses("Send").finds("What you wrote has reached us");
    stranger.findsItAccessible();
    stranger.opens(link).finds("This link was used: what was written has reached us");
    assertThat(stranger.status()).isEqualTo(404);

    analyst.opens("/contributions/" + id).sees("Came: to be read").sees("Whoever held the link");
    stranger.opens("/contributions/" + id);
    assertThat(stranger.path()).startsWith("/sign-in");
  }

  @Test
  void a_form_from_elsewhere_is_refused_even_with_the_link() {
    var month = ExampleIssues.openOneMore(house);
    var id =
        ExampleContributions.ask(
            house, month, ExampleContributions.contributor(house, null, false), Way.LINK);
    var analyst = signedIn(Role.ANALYST).opens("/contributions/" + id);
    var mail = downloaded(analyst, "Make the e-mail draft").replace("=\r\n", "");
    var found = Pattern.compile("/contribute/[A-Za-z0-9_-]{43}").matcher(mail);
    assertThat(found.find()).isTrue();
    var stranger = stranger().opens("/sign-in");

    APIResponse answer =
        stranger
            .page()
            .request()
            .post(
                origin(stranger) + found.group(),
                RequestOptions.create().setForm(FormData.create().set("words", "Forged")));

    assertThat(answer.status()).isEqualTo(403);
    stranger.opens(found.group()).finds("Hate Crime");
  }

  @Test
  void an_issue_says_which_replies_nobody_read_and_who_has_not_answered() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/" + month);
    assertThat(analyst.reads()).doesNotContain("was not read", "outstanding");
    var addresses = ExampleContributions.inMonth(house, month);
    ExampleContributions.asked(house, month);

    analyst.opens("/monthly-updates/" + month).sees("1 contribution is still outstanding.");
    analyst.findsItAccessible().findsItFitsEveryScreen("monthly-update-awaited");
    analyst.follows("1 reply came and was not read").finds("Contributions");
    assertThat(analyst.page().locator("tbody tr").count()).isEqualTo(1);
    analyst.sees("The update of " + ExampleIssues.label(month));
    assertThat(analyst.page().locator("#month option:checked").innerText())
        .isEqualTo(ExampleIssues.label(month));

    analyst.opens(addresses.reply()).presses("Take into the item").sees("Taken into the item.");
    analyst.sees("This item has promises: are their dates still right?").findsItAccessible();
    analyst.page().getByText("Hate Crime JSNA presented to Hate Crime Partnership Board").click();
    analyst.finds("Promises");
    assertThat(analyst.page().url()).endsWith("/promises#part-promise-k1");
    analyst.opens("/monthly-updates/" + month).sees("1 contribution is still outstanding.");
    assertThat(analyst.reads()).doesNotContain("was not read");
  }

  private static String origin(Visitor visitor) {
    return visitor.page().url().replaceAll("(https?://[^/]+).*", "$1");
  }

  private static String downloaded(Visitor visitor, String button) {
    var download =
        visitor
            .page()
            .waitForDownload(
                () ->
                    visitor
                        .page()
                        .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                        .click());
    try (var in = download.createReadStream()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
