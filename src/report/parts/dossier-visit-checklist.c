/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be ready for a visit, to be ticked off on paper. */

#include "dossier-visit-papers.h"

#include "dossier-text.h"
#include "dossier-visit.h"

static const double shares[] = { 1.4, 12 };

static const char *
get_text (gpointer record, const char *field)
{
  return dossier_record_get_text (DOSSIER_RECORD (record), field);
}

static void
begin_list (const DossierVisitPapers *self, const char *title)
{
  DossierReportBlock *row;

  dossier_report_add_heading (self->report, 2, NULL, title, NULL);
  row = dossier_report_add_row (self->report, TRUE);
  row->shares = shares;
  dossier_report_block_add_cell (row, _ ("Done"), NULL);
  dossier_report_block_add_cell (row, _ ("What"), NULL);
}

static void
add_item (const DossierVisitPapers *self, const char *text)
{
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

  dossier_report_block_add_cell (row, NULL, NULL);
  dossier_report_block_add_cell (row, text, NULL);
}

static void G_GNUC_PRINTF (2, 3)
  add_item_about (const DossierVisitPapers *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_item (self, text);
}

/* What the plan still leaves open. */
static void
add_open_sessions (const DossierVisitPapers *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      DossierSession *session = self->sessions->pdata[i];
      const char *title = dossier_session_get_title (session);
      g_auto (GStrv) people = dossier_session_list_people (session);

      if (*get_text (session, "date") == '\0' || *get_text (session, "begins") == '\0')
        add_item_about (self, _ ("Set a time for “%s”."), title);
      if (*people == NULL && dossier_session_get_group (session) != DOSSIER_SESSION_NOBODY)
        add_item_about (self, _ ("Decide who comes to “%s”."), title);
    }
}

static void
add_people (const DossierVisitPapers *self)
{
  g_autoptr (GPtrArray) people = dossier_visit_list_people (self->assessment);

  for (guint i = 0; i < people->len; i++)
    {
      const DossierVisitPerson *person = people->pdata[i];

      add_item_about (self, _ ("Give %s the sheet and the time."), person->role);
      if (person->has_clash)
        add_item_about (self,
                        _ ("Change a time: %s is expected in two places at once."),
                        person->role);
    }
}

static void
add_rooms (const DossierVisitPapers *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const char *place = get_text (self->sessions->pdata[i], "place");

      if (*place != '\0' && g_hash_table_add (seen, (gpointer) place))
        add_item_about (self, _ ("Book %s."), place);
    }
}

static void
add_preparations (const DossierVisitPapers *self)
{
  begin_list (self, _ ("Before the Visit"));
  add_open_sessions (self);
  add_people (self);
  add_rooms (self);
  if (dossier_record_get_flag (DOSSIER_RECORD (self->assessment), "online"))
    {
      add_item (self, _ ("Send everybody the link, and try it from the room you will use."));
      add_item (self, _ ("Choose who shares evidence on the screen."));
    }
  else
    {
      add_item (self, _ ("Send the assessor directions; arrange a pass, parking and Wi-Fi."));
      add_item (self, _ ("Ask about the assessor’s dietary needs; order lunch and drinks."));
    }
  add_item (self, _ ("Ask the assessor and those who are met about adjustments they need."));
}

static void
add_evidence (const DossierVisitPapers *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *name = g_strdup_printf ("%s %s", label, dossier_evidence_get_title (evidence));

  if (dossier_evidence_is_out_of_date (evidence, self->day))
    /* Translators: the number and title of evidence */
    add_item_about (self, _ ("%s (out of date on the day: find a newer one)"), name);
  else
    add_item (self, name);
}

/* Each once, where it is needed first. */
static void
add_table (const DossierVisitPapers *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  begin_list (self, _ ("On the Table"));
  for (guint i = 0; i < self->sessions->len; i++)
    {
      g_autoptr (GPtrArray) evidence =
        dossier_visit_list_evidence (self->submission, self->sessions->pdata[i]);
      const char *other = get_text (self->sessions->pdata[i], "table");

      for (guint j = 0; j < evidence->len; j++)
        {
          if (g_hash_table_add (seen, evidence->pdata[j]))
            add_evidence (self, evidence->pdata[j]);
        }
      if (*other != '\0')
        add_item (self, other);
    }
  add_item (self, _ ("The submission, printed or on a screen"));
}

static void
add_day (const DossierVisitPapers *self)
{
  begin_list (self, _ ("On the Day"));
  if (dossier_record_get_flag (DOSSIER_RECORD (self->assessment), "online"))
    add_item (self, _ ("Be in the call ten minutes before it begins."));
  else
    add_item (self, _ ("Wait for the assessor at the entrance."));
  add_item (self, _ ("Write down what the assessor says and asks for."));
  add_item (self, _ ("Turn each promise to the assessor into an action with an owner and a date."));
  add_item (self, _ ("Tell those who were met how it went, and thank them."));
}

/**
 * dossier_visit_papers_add_checklist:
 * @self: the papers
 *
 * Adds what is to be ready before the visit, on the table and on the day.
 */
void
dossier_visit_papers_add_checklist (const DossierVisitPapers *self)
{
  dossier_report_add_heading (self->report, 1, NULL, _ ("Checklist"), "checklist");
  add_preparations (self);
  add_table (self);
  add_day (self);
}
