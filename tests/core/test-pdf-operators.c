/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-operators.h"

#include <string.h>

/* The operators, with the names and the lengths of the strings that come before them. */
static char *
list_operators (const char *contents, gboolean is_clear)
{
  DossierPdfOperators operators = dossier_pdf_operators_start (contents, strlen (contents));
  GString *list = g_string_new (NULL);
  guint32 code;

  while ((code = dossier_pdf_operators_next (&operators)) != 0)
    {
      const char letters[] = { (char) code, (char) (code >> 8), (char) (code >> 16), '\0' };
      g_autofree char *name =
        operators.name != NULL ? dossier_pdf_operators_dup_name (&operators) : g_strdup ("");

      g_string_append_printf (list, "%s%s ", name, letters);
      if (operators.n_shown > 0)
        g_string_append_printf (list, "%" G_GSIZE_FORMAT " ", operators.n_shown);
    }
  g_assert_cmpint (dossier_pdf_operators_are_clear (&operators), ==, is_clear);
  return g_string_free (list, FALSE);
}

static void
assert_operators (const char *contents, const char *expected)
{
  g_autofree char *list = list_operators (contents, TRUE);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_operands_are_distinguished_from_operators (void)
{
  assert_operators ("q 1 0 0 -1 +.5 0 cm/Fm1 Do Q", "q cm /Fm1Do Q ");
  assert_operators ("/P#41 scn\n/Cs1 cs /A /B scn", "/PAscn /Cs1cs /Bscn ");
  assert_operators ("[1 2]0 d f*[]0 d", "d f* d ");
  assert_operators ("/Span<</MCID 1/E(x)>>BDC endless", "/EBDC 1 ? ");
  assert_operators ("", "");
}

static void
test_what_looks_like_an_operator_is_none_in_a_string_or_a_comment (void)
{
  assert_operators ("(/F Do (a) \\) Do) Tj", "Tj 14 ");
  assert_operators ("<2F46> ' [(a)-1<20>]TJ", "' 2 TJ 2 ");
  assert_operators ("% /F Do (\nf % Do\rS", "f S ");
  assert_operators ("f (no end Do", "f ");
  assert_operators ("f <20 Do", "f ");
  assert_operators ("f /", "f ");
}

static void
test_the_pixels_of_an_image_have_no_operators (void)
{
  assert_operators ("BI /W 1 ID Do f EIx/F Do EI f", "BI /WID f ");
  assert_operators ("ID /F Do EI", "ID /FDo EI ");
}

static void
test_an_image_with_two_ends_is_not_clear (void)
{
  static const char *const contents[] = {
    "BI ID x EI ( EI /F Do BI ID x EI ) EI",
    "BI ID x EI ( ID EI /F Do BI ID x EI ) EI",
    "BI ID x EI % EI /F Do",
    "BI ID x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *list = list_operators (contents[i], FALSE);

      g_assert_true (g_str_has_prefix (list, "BI ID "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-operators/operands-are-distinguished-from-operators",
                   test_operands_are_distinguished_from_operators);
  g_test_add_func ("/pdf-operators/what-looks-like-an-operator-is-none-in-a-string-or-a-comment",
                   test_what_looks_like_an_operator_is_none_in_a_string_or_a_comment);
  g_test_add_func ("/pdf-operators/the-pixels-of-an-image-have-no-operators",
                   test_the_pixels_of_an_image_have_no_operators);
  g_test_add_func ("/pdf-operators/an-image-with-two-ends-is-not-clear",
                   test_an_image_with_two_ends_is_not_clear);

  return g_test_run ();
}
