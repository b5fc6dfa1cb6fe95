/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-json-check.h"
#include "dossier-json-error.h"
#include "dossier-json-file.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
test_accepts_rfc_8259 (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    " \t\r\n{ } ",
    "\"text\"",
    "-0.5e+10",
    "[1, 20, -3, 0, 0.25, 1E5, true, false, null]",
    "{\"a\": {\"a\": [[], {}]}, \"b\": \"\"}",
    "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\ud83d\\ude00\"",
    "\"\\ud800\\udc00 \\udbff\\udfff \\ud7ff \\ue000\"",
    "\"Dŵr £5 — ‘fair’ 😀\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      dossier_json_check (texts[i], strlen (texts[i]), &error);

      g_assert_no_error (error);
    }
}

static void
test_refuses_and_names_the_place (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "line 1, column 1: the text ends too soon" },
    { "{\"a\": 1", "line 1, column 8: the text ends too soon" },
    { "{\"a\"\n 1}", "line 2, column 2: “:” was expected here" },
    { "{\"a\": 1,}", "line 1, column 9: the name of a member was expected here" },
    { "[1 2]", "line 1, column 4: “,” or “]” was expected here" },
    { "{\"a\": 1 \"b\": 2}", "line 1, column 9: “,” or “}” was expected here" },
    { "[1,]", "line 1, column 4: a value was expected here" },
    { "[01]", "line 1, column 3: “,” or “]” was expected here" },
    { "[1.]", "line 1, column 4: not a number" },
    { "[+1]", "line 1, column 2: a value was expected here" },
    { "// no\n{}", "line 1, column 1: a value was expected here" },
    { "{} {}", "line 1, column 4: there is more text after the end" },
    { "[\"é\t\"]", "line 1, column 4: a control character in a text" },
    { "[\"\\x\"]", "line 1, column 4: an unknown escape after “\\”" },
    { "[\"\\u12\"]", "line 1, column 7: “\\u” needs four hexadecimal digits" },
    { "[\"\\ud800\"]", "line 1, column 9: an incomplete character" },
    { "[\"\\ud83d\\ud83d\"]", "line 1, column 15: an incomplete character" },
    { "[\"\\ud83d\\udbff\"]", "line 1, column 15: an incomplete character" },
    { "[\"\\ud83d\\ue000\"]", "line 1, column 15: an incomplete character" },
    { "[\"\\ud83d\\u0041\"]", "line 1, column 15: an incomplete character" },
    { "[\"\\ud83d\\n\"]", "line 1, column 9: an incomplete character" },
    { "[\"\\ude00\"]", "line 1, column 9: an incomplete character" },
    { "[\"\\u0000\"]", "line 1, column 9: a NUL character in a text" },
    { "{\"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3}", "line 3, column 2: “a” appears twice" },
    { "[\"\xff\"]", "line 1, column 3: this is not UTF-8 text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (dossier_json_check (cases[i].text, strlen (cases[i].text), &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_refuses_nul (void)
{
  static const char text[] = "{\"a\": 1}\0";
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_json_check (text, sizeof text - 1, &error));
  g_assert_cmpstr (error->message, ==, "line 1, column 9: a NUL character");
}

static void
test_nesting_ends_at_the_maximum (void)
{
  g_autofree char *opening = g_strnfill (DOSSIER_JSON_NESTING_MAXIMUM, '[');
  g_autofree char *closing = g_strnfill (DOSSIER_JSON_NESTING_MAXIMUM, ']');
  g_autofree char *deepest = g_strconcat (opening, closing, NULL);
  g_autofree char *deeper = g_strconcat ("[", deepest, "]", NULL);
  g_autofree char *abyss = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_json_check (deepest, strlen (deepest), NULL));
  g_assert_false (dossier_json_check (deeper, strlen (deeper), NULL));
  g_assert_false (dossier_json_check (abyss, 100000, &error));
  g_assert_error (error, DOSSIER_JSON_ERROR, DOSSIER_JSON_ERROR_NESTING);
}

/* Generates random text from pieces of JSON, so that much of it is nearly valid. */
static char *
generate_text (GRand *random)
{
  static const char *const pieces[] = { "{",      "}",     "[",     "]",           ",",
                                        ":",      "\"a\"", "\"b\"", "1",           "-2",
                                        "0.5e-3", "true",  "null",  "\"\\u00e9\"", " ",
                                        "\n",     "\\",    "\"\\n", "é",           "01" };
  GString *text = g_string_new ("[");
  int n_pieces = g_rand_int_range (random, 0, 12);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
test_what_passes_can_be_parsed (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_passed = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *text = generate_text (random);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      if (!dossier_json_check (text, strlen (text), NULL))
        continue;
      json_parser_load_from_data (parser, text, -1, &error);

      g_assert_no_error (error);
      n_passed++;
    }
  g_assert_cmpuint (n_passed, >, 100);
}

/* json-glib does not escape U+001F itself. */
static void
test_every_character_is_written_so_that_it_is_read_again (void)
{
  static const char *const texts[] = { "\x1f",
                                       "\x1f\x1f",
                                       "a\x1f",
                                       "\x1f"
                                       "b",
                                       "a\x1f"
                                       "b\x1f\x1f"
                                       "c" };
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (gunichar character = 1; character < 0x100; character++)
    {
      char name[8] = { 0 };
      g_autofree char *content = NULL;

      name[g_unichar_to_utf8 (character, name)] = '\0';
      content = g_strdup_printf ("a%sb%s", name, name);
      json_object_set_string_member (object, name, content);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    json_object_set_string_member (object, texts[i], texts[i]);
  json_node_set_object (root, object);
  text = dossier_json_to_text (root, &length);

  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_true (g_str_has_suffix (text, "\n}\n"));
  g_assert_true (dossier_json_file_check (text, length, &error));
  g_assert_no_error (error);
  again = json_from_string (text, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (root, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/check/accepts-rfc-8259", test_accepts_rfc_8259);
  g_test_add_func ("/json/check/refuses-and-names-the-place", test_refuses_and_names_the_place);
  g_test_add_func ("/json/check/refuses-nul", test_refuses_nul);
  g_test_add_func ("/json/check/nesting-ends-at-the-maximum", test_nesting_ends_at_the_maximum);
  g_test_add_func ("/json/check/what-passes-can-be-parsed", test_what_passes_can_be_parsed);
  g_test_add_func ("/json/check/every-character-is-written-so-that-it-is-read-again",
                   test_every_character_is_written_so_that_it_is_read_again);
  return g_test_run ();
}
