/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-walk.h"

typedef struct
{
  GString *said;
  GPtrArray *open;
} Walk;

static void
open_element (const DossierStructureNode *node, gpointer user_data)
{
  Walk *self = user_data;

  g_string_append_printf (self->said, "%s(", node->tag);
  g_ptr_array_add (self->open, (gpointer) node->tag);
}

static void
close_element (const DossierStructureNode *node, gpointer user_data)
{
  Walk *self = user_data;

  g_assert_cmpuint (self->open->len, >, 0);
  g_assert_cmpstr (node->tag, ==, g_ptr_array_steal_index (self->open, self->open->len - 1));
  g_string_append (self->said, ") ");
}

static void
write_block (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Walk *self = user_data;

  g_string_append_printf (self->said, "%s ", node != NULL ? node->tag : "-");
}

static char *
walk (const DossierReport *report)
{
  static const DossierReportVisitor visitor = {
    .open = open_element,
    .close = close_element,
    .write_text = write_block,
    .write_row = write_block,
    .write_entry = write_block,
    .write_rating = write_block,
    .write_figure = write_block,
    .write_rule = write_block,
  };
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Walk self = { g_string_new (NULL), open };

  dossier_report_walk (report, &visitor, &self);
  g_assert_cmpuint (open->len, ==, 0);
  return g_string_free (self.said, FALSE);
}

/* What holds nothing else is written, and neither opened nor closed. */
static void
test_elements_are_opened_and_closed_around_what_they_hold (void)
{
  static const struct
  {
    const char *markdown;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "One\n\nTwo", "Document(P P ) " },
    { "# One\n\nTwo", "Document(H1 P ) " },
    { "> One\n>\n> Two\n\nThree", "Document(BlockQuote(P P ) P ) " },
    { "- One\n\n  more\n- Two", "Document(L(LI(LBody(P P ) ) LI(LBody(P ) ) ) ) " },
    { "- One\n  - Deep\n\nTwo", "Document(L(LI(LBody(P L(LI(LBody(P ) ) ) ) ) ) P ) " },
    { "|a|\n|---|\n|b|", "Document(Table(TR TR ) ) " },
    { "|a|\n|---|\n\n|b|\n|---|", "Document(Table(TR ) Table(TR ) ) " },
    { "- One\n\n---\n\n- Two", "Document(L(LI(LBody(P ) ) ) - L(LI(LBody(P ) ) ) ) " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
      g_autofree char *walked = NULL;

      dossier_report_add_markdown (report, cases[i].markdown);
      walked = walk (report);

      g_assert_cmpstr (walked, ==, cases[i].expected);
    }
}

static void
test_blocks_without_words_are_passed_over (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autofree char *walked = NULL;

  dossier_report_add_entry (report, 1, NULL, "Entry", "anchor");
  dossier_report_add_entry (report, 2, NULL, "Entry", "anchor");
  dossier_report_add_space (report, 10);
  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_rating (report, DOSSIER_RATING_COMPLIANCE, "Fine");
  dossier_report_add (report, DOSSIER_REPORT_TALLY);
  dossier_report_add (report, DOSSIER_REPORT_TALLY);
  dossier_report_add (report, DOSSIER_REPORT_RULE);
  walked = walk (report);

  g_assert_cmpstr (walked, ==, "Document(TOC(TOCI TOCI ) P Figure Figure - ) ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-walk/elements-are-opened-and-closed-around-what-they-hold",
                   test_elements_are_opened_and_closed_around_what_they_hold);
  g_test_add_func ("/report-walk/blocks-without-words-are-passed-over",
                   test_blocks_without_words_are_passed_over);
  return g_test_run ();
}
