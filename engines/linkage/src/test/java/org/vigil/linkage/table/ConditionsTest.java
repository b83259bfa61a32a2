package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final List<String> COLUMNS = List.of("forename", "surname", "dob", "names");

  @Nested
  class Of_two_records {

    @Test
    void equal_values_are_equal_and_a_missing_one_neither_holds_nor_fails() {
      var equal = Condition.equal("surname");
      assertThat(answer(equal, "A,SMITH,,", "B,SMITH,,")).isEqualTo(Answer.HOLDS);
      assertThat(answer(equal, "A,SMITH,,", "B,SMYTH,,")).isEqualTo(Answer.FAILS);
      assertThat(answer(equal, "A,SMITH,,", "B,,,")).isEqualTo(Answer.NEITHER);
      assertThat(answer(new Condition.Not(equal), "A,SMITH,,", "B,,,")).isEqualTo(Answer.NEITHER);
      assertThat(answer(new Condition.Not(equal), "A,SMITH,,", "B,SMYTH,,"))
          .isEqualTo(Answer.HOLDS);
    }

    @Test
    void all_fails_by_one_and_any_holds_by_one_whatever_is_missing() {
      var surname = Condition.equal("surname");
      var forename = Condition.equal("forename");
      assertThat(answer(Condition.all(surname, forename), "A,,,", "B,X,,")).isEqualTo(Answer.FAILS);
      assertThat(answer(Condition.all(surname, forename), "A,,,", "A,X,,"))
          .isEqualTo(Answer.NEITHER);
      assertThat(answer(Condition.any(surname, forename), "A,,,", "A,X,,")).isEqualTo(Answer.HOLDS);
      assertThat(answer(Condition.any(surname, forename), "A,,,", "B,X,,"))
          .isEqualTo(Answer.NEITHER);
    }

    @Test
    void forename_and_surname_may_be_reversed() {
      var reversed = Condition.reversed("forename", "surname");
      assertThat(answer(reversed, "JOHN,KAY,,", "KAY,JOHN,,")).isEqualTo(Answer.HOLDS);
      assertThat(answer(reversed, "JOHN,KAY,,", "JOHN,KAY,,")).isEqualTo(Answer.FAILS);
    }

    @Test
    void dates_lie_so_many_days_apart_and_no_date_is_nothing_told() {
      var close = Condition.daysApart(Expression.column("dob"), 30.4375);
      assertThat(answer(close, ",,2024-03-01,", ",,2024-03-31,")).isEqualTo(Answer.HOLDS);
      assertThat(answer(close, ",,2024-03-01,", ",,2024-04-01,")).isEqualTo(Answer.FAILS);
      assertThat(answer(close, ",,2024-03-01,", ",,2024-02-31,")).isEqualTo(Answer.NEITHER);
    }

    @Test
    void a_date_is_read_in_its_form() {
      var form = new Expression.AsDate(Expression.column("dob"), "%d/%m/%Y");
      var close = Condition.daysApart(form, 1);
      assertThat(answer(close, ",,31/12/2023,", ",,01/01/2024,")).isEqualTo(Answer.HOLDS);
      assertThat(answer(Condition.missing(form), ",,31/12/2023,", ",,31/02/2024,"))
          .isEqualTo(Answer.HOLDS);
    }

    @Test
    void lists_share_members_whatever_their_order() {
      var shared =
          new Condition.Shared(
              Operand.left(Expression.column("names")),
              Operand.right(Expression.column("names")),
              "|",
              2);
      assertThat(answer(shared, ",,,A|B|C", ",,,C|D|A")).isEqualTo(Answer.HOLDS);
      assertThat(answer(shared, ",,,A|A|B", ",,,A|C")).isEqualTo(Answer.FAILS);
      assertThat(answer(shared, ",,,A|B|C", ",,,")).isEqualTo(Answer.NEITHER);
    }

    @Test
    void parts_and_forms_of_a_text_compare_as_texts_do() {
      var sounds = new Expression.InForm(Expression.column("surname"), Expression.Form.SOUNDEX);
      assertThat(answer(Condition.equal(sounds), ",Robert,,", ",RUPERT,,")).isEqualTo(Answer.HOLDS);
      var start = new Expression.Substring(Expression.column("surname"), 1, 3);
      assertThat(answer(Condition.equal(start), ",SMITH,,", ",SMIRK,,")).isEqualTo(Answer.HOLDS);
      var whole =
          new Expression.Joined(
              List.of(Expression.column("forename"), Expression.column("surname")), " ");
      assertThat(answer(Condition.equal(whole), "ANN,LEE,,", "ANN,LEE,,")).isEqualTo(Answer.HOLDS);
      assertThat(answer(Condition.equal(whole), "ANN,LEE,,", "ANN,,,")).isEqualTo(Answer.NEITHER);
    }
  }

  @Nested
  class In_a_file {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"missing\":\"dob\"}",
          "{\"equal\":\"dob\"}",
          "{\"equal\":[\"forename\",\"surname\"]}",
          "{\"isNull\":{\"right\":\"dob\"}}",
          "{\"jaroWinkler\":\"surname\",\"atLeast\":0.92}",
          "{\"damerauLevenshtein\":{\"of\":\"dob\",\"substring\":[4,7]},\"atMost\":1.0}",
          "{\"daysApart\":{\"of\":\"dob\",\"date\":\"%Y%m%d\"},\"atMost\":30.4375}",
          "{\"numbersApart\":\"age\",\"atMost\":2.0}",
          "{\"shared\":\"names\",\"separator\":\"|\",\"atLeast\":1}",
          "{\"all\":[{\"equal\":\"dob\"},{\"not\":{\"equal\":\"surname\"}}]}",
          "{\"any\":[{\"equal\":{\"of\":{\"of\":\"p\",\"extract\":\"^[A-Z]+\"},\"emptyAsNull\":true}},{\"equal\":\"dob\"}]}",
          "{\"equal\":{\"of\":\"surname\",\"form\":\"soundex\"}}",
          "{\"equal\":{\"joined\":[\"forename\",\"surname\"],\"between\":\" \"}}",
          "\"otherwise\""
        })
    void what_is_written_is_what_was_read(String json) {
      assertThat(ConditionJson.write(ConditionJson.read(Json.read(json))).toString())
          .isEqualTo(json);
    }

    @Test
    void an_unknown_condition_is_refused_in_its_own_words() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ConditionJson.read(Json.read("{\"sameStarSign\":\"dob\"}")))
          .withMessage("no condition is written {\"sameStarSign\":\"dob\"}");
    }
  }

  @Nested
  class In_the_sql_of_splink {

    @Test
    void a_null_on_either_side_is_missing() {
      assertThat(SplinkSql.level("\"dob_l\" IS NULL OR \"dob_r\" IS NULL"))
          .isEqualTo(Condition.missing("dob"));
    }

    @Test
    void and_binds_closer_than_or_and_brackets_closest() {
      assertThat(SplinkSql.level("a_l = a_r and b_l = b_r or c_l = c_r"))
          .isEqualTo(
              Condition.any(
                  Condition.all(Condition.equal("a"), Condition.equal("b")), Condition.equal("c")));
      assertThat(SplinkSql.level("a_l = a_r and (b_l = b_r or c_l = c_r)"))
          .isEqualTo(
              Condition.all(
                  Condition.equal("a"), Condition.any(Condition.equal("b"), Condition.equal("c"))));
    }

    @Test
    void a_strict_bound_is_the_next_number_beyond() {
      assertThat(SplinkSql.level("levenshtein(a_l, a_r) < 2"))
          .isEqualTo(Condition.alike(TextMeasure.LEVENSHTEIN, "a", Math.nextDown(2.0)));
    }

    @Test
    void a_blocking_rule_names_its_sides_before_the_column() {
      assertThat(SplinkSql.rule("substr(l.surname, 1, 3) = substr(r.surname, 1, 3)"))
          .isEqualTo(Condition.equal(new Expression.Substring(Expression.column("surname"), 1, 3)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "soundex(a_l) = soundex(a_r)",
          "a_l = a_m",
          "a_l LIKE a_r",
          "CASE WHEN a_l = a_r THEN 1 END = 1",
          "len(a_l) * len(a_r) <= 6",
          "a_l =",
          "a_l = 'x",
        })
    void what_is_not_of_the_family_is_refused(String sql) {
      assertThatIllegalArgumentException().isThrownBy(() -> SplinkSql.level(sql));
    }
  }

  private enum Answer {
    HOLDS,
    FAILS,
    NEITHER
  }

  private static Answer answer(Condition condition, String left, String right) {
    var table = new RecordTable(COLUMNS);
    table.add("1", "here", Arrays.asList(left.split(",", -1)));
    table.add("2", "here", Arrays.asList(right.split(",", -1)));
    var comparison =
        new ColumnComparison(
            "it",
            List.of(
                ColumnLevel.of("holds", condition),
                ColumnLevel.of("fails", new Condition.Not(condition)),
                ColumnLevel.of("neither", Condition.otherwise())));
    var model =
        new TableModel(
            TableModel.Provenance.untrained("test"),
            TableModel.Scope.DEDUPE,
            null,
            TableModel.Thresholds.USUAL,
            List.of(),
            List.of(comparison),
            Map.of());
    var rank = new PreparedTable(model, table).scorer().rank(0, 0, 1);
    return Answer.values()[2 - rank];
  }
}
