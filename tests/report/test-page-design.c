/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-design.h"

static void
test_words_in_the_accent_colour_can_be_read (void)
{
  static const char *const pale[] = { "#ffff00", "#00ff00", "#ffffff", "#87ceeb" };
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();

  dossier_page_design_set_accent (design, "#123456");
  g_assert_cmphex (design->accent, ==, 0x123456);
  for (guint i = 0; i < G_N_ELEMENTS (pale); i++)
    {
      dossier_page_design_set_accent (design, pale[i]);
      /* No channel may be so light that white letters' contrast of 4.5 is impossible. */
      g_assert_cmphex ((design->accent >> 8) & 0xff, <, 0x90);
    }
  dossier_page_design_set_accent (design, "#12345");
  dossier_page_design_set_accent (design, "blue");
  g_assert_cmphex ((design->accent >> 8) & 0xff, <, 0x90);
}

/* Letters, digits, spaces and hyphens; what else there is could be another rule of a style sheet.
 */
static void
test_a_font_is_a_name_and_nothing_else (void)
{
  static const struct
  {
    const char *font;
    const char *name;
  } cases[] = { { "DejaVu Sans-2", "DejaVu Sans-2, " },
                { "Ffont Dŵr", "Ffont Dŵr, " },
                { "A; } b { c: url('//x')", "A  b  c urlx, " },
                { "{;}", "" },
                { "", "" } };
  g_autoptr (DossierPageDesign) usual = dossier_page_design_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierReportOptions) options = dossier_report_options_new ();
      g_autoptr (DossierPageDesign) design = NULL;
      g_autofree char *expected = g_strconcat (cases[i].name, usual->font, NULL);

      g_object_set (options, "font", cases[i].font, NULL);
      design = dossier_page_design_new_for_options (options);
      g_assert_cmpstr (design->font, ==, expected);
    }
}

/* No darker than words in it need to be, and of the same hue. */
static void
test_a_pale_accent_colour_is_made_just_dark_enough (void)
{
  static const struct
  {
    const char *colour;
    guint32 accent;
  } cases[] = {
    { "#000000", 0x000000 }, { "#767676", 0x767676 }, { "#0000ff", 0x0000ff },
    { "#FF0000", 0xee0000 }, { "#1A5fB4", 0x1a5fb4 },
  };
  static const char *const wrong[] = { "#1234567", "#12345", "#+1+2+3", "#12 4 6", "red", "" };
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dossier_page_design_set_accent (design, "#1a5fb4");
      dossier_page_design_set_accent (design, cases[i].colour);
      for (guint shift = 0; shift < 24; shift += 8)
        g_assert_cmpint (
          ABS ((int) (design->accent >> shift & 0xff) - (int) (cases[i].accent >> shift & 0xff)),
          <=,
          8);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      dossier_page_design_set_accent (design, "#123456");
      dossier_page_design_set_accent (design, wrong[i]);
      g_assert_cmphex (design->accent, ==, 0x123456);
    }
}

static void
test_the_design_is_as_the_options_say (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();
  g_autoptr (DossierPageDesign) usual = dossier_page_design_new_for_options (options);
  g_autoptr (DossierPageDesign) chosen = NULL;

  g_assert_cmpfloat (usual->width, ==, DOSSIER_PAPER_A4_WIDTH);
  g_assert_cmpfloat (usual->height, ==, DOSSIER_PAPER_A4_HEIGHT);
  g_assert_cmpint (usual->margins, ==, DOSSIER_MARGINS_NORMAL);
  g_assert_false (usual->is_draft);

  g_object_set (options,
                "paper",
                DOSSIER_PAPER_LETTER,
                "margins",
                DOSSIER_MARGINS_WIDE,
                "accent",
                "#123456",
                "draft",
                TRUE,
                NULL);
  chosen = dossier_page_design_new_for_options (options);
  g_assert_cmpfloat (chosen->width, ==, DOSSIER_PAPER_LETTER_WIDTH);
  g_assert_cmpfloat (chosen->height, ==, DOSSIER_PAPER_LETTER_HEIGHT);
  g_assert_cmpint (chosen->margins, ==, DOSSIER_MARGINS_WIDE);
  g_assert_cmphex (chosen->accent, ==, 0x123456);
  g_assert_true (chosen->is_draft);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/design/words-in-the-accent-colour-can-be-read",
                   test_words_in_the_accent_colour_can_be_read);
  g_test_add_func ("/design/a-font-is-a-name-and-nothing-else",
                   test_a_font_is_a_name_and_nothing_else);
  g_test_add_func ("/design/a-pale-accent-colour-is-made-just-dark-enough",
                   test_a_pale_accent_colour_is_made_just_dark_enough);
  g_test_add_func ("/design/is-as-the-options-say", test_the_design_is_as_the_options_say);
  return g_test_run ();
}
