package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class HouseAddressTest {
  private static final String COUNTY = "https://vigil.county.example";

  @Test
  void links_begin_with_the_address_people_type() {
    assertThat(house(Map.of("vigil.address", " " + COUNTY + "/ ")).root()).isEqualTo(COUNTY);
  }

  @Test
  void where_none_is_set_they_lead_to_this_machine() {
    assertThat(house(Map.of("local.server.port", 4711)).root()).isEqualTo("http://localhost:4711");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vigil.county.example",
        "ftp://vigil.county.example",
        "https://vigil.county.example/house",
        "https://unit@vigil.county.example",
        "https://vigil.county.example?x",
        "https:///",
        "https://vigil county example"
      })
  void what_is_no_address_of_a_house_is_refused(String written) {
    assertThatThrownBy(() -> house(Map.of("vigil.address", written)).afterPropertiesSet())
        .isInstanceOfSatisfying(
            WrongSetting.class,
            told -> {
              assertThat(told).hasMessage("VIGIL_ADDRESS is \"%s\".", written);
              assertThat(told.whatToDo())
                  .isEqualTo(
                      "Give it as the address people type, as https://vigil.county.example, with no path, then start again.");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
  void the_real_thing_is_not_opened_to_other_machines_in_the_clear(String listensAt) {
    var serve = Map.<String, Object>of("server.address", listensAt, "vigil.demonstration", false);

    assertThatThrownBy(() -> house(serve).afterPropertiesSet())
        .isInstanceOfSatisfying(
            WrongSetting.class,
            told -> {
              assertThat(told)
                  .hasMessage(
                      "SERVER_ADDRESS is \"%s\": other machines could reach Vigil, with nothing to keep what is sent from being read.",
                      listensAt);
              assertThat(told.whatToDo())
                  .isEqualTo(
                      "Leave it unset, put a web server with a certificate in front and set VIGIL_ADDRESS to the https address people type (docs/how-to/reach-it-from-other-machines.md), then start again.");
            });
  }

  @Test
  void on_this_machine_or_behind_https_it_opens() {
    for (var listensAt : new String[] {"127.0.0.1", "localhost", "::1"}) {
      assertThatCode(
              () ->
                  house(Map.of("server.address", listensAt, "vigil.demonstration", false))
                      .afterPropertiesSet())
          .as(listensAt)
          .doesNotThrowAnyException();
    }
    assertThatCode(
            () ->
                house(
                        Map.of(
                            "server.address",
                            "0.0.0.0",
                            "vigil.demonstration",
                            false,
                            "vigil.address",
                            COUNTY))
                    .afterPropertiesSet())
        .doesNotThrowAnyException();
  }

  private static HouseAddress house(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return new HouseAddress(environment);
  }
}
