/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique-commands.h"

#include <glib/gi18n.h>

#include "dossier-report-file.h"
#include "dossier-sample-size-window.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-printing.h"
#include "dossier-technique-library.h"
#include "dossier-technique-report.h"

static const char *const guide_endings[] = { ".md", NULL };
static const char *const document_endings[] = { ".odt", ".pdf", ".html", NULL };

/* The folder of own guides may have lost it since it was shown. */
static DossierTechnique *
find_technique (GVariant *id)
{
  return dossier_technique_library_find (dossier_technique_library_get_default (),
                                         g_variant_get_string (id, NULL),
                                         NULL);
}

static DossierTechniquesPage *
show_page (DossierSubmissionView *self)
{
  DossierTechniquesPage *page = dossier_submission_view_get_guides (self);
  DossierPortfolioPage *portfolio = dossier_submission_view_get_portfolio (self);

  dossier_techniques_page_set_element (page, dossier_portfolio_page_get_element (portfolio));
  dossier_submission_view_show_content (self, "guides");
  return page;
}

void
dossier_command_show_guides (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_techniques_page_focus_search (show_page (DOSSIER_SUBMISSION_VIEW (widget)));
}

void
dossier_command_show_guide (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_techniques_page_show (show_page (DOSSIER_SUBMISSION_VIEW (widget)),
                                g_variant_get_string (parameter, NULL));
}

static void
guide_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autoptr (GError) error = NULL;
  DossierTechnique *technique =
    dossier_technique_library_add (dossier_technique_library_get_default (), file, &error);
  g_autofree char *text = NULL;

  if (technique == NULL)
    {
      text = g_strdup_printf (_ ("No guide was added. %s"), error->message);
      dossier_submission_view_show_problem (self, text);
      return;
    }
  text = g_strdup_printf (_ ("Added the guide “%s”"), dossier_technique_get_title (technique));
  dossier_techniques_page_show (dossier_submission_view_get_guides (self),
                                dossier_technique_get_id (technique));
  dossier_submission_view_show_message (self, text);
}

void
dossier_command_add_guide (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_create_chooser (self,
                                          _ ("Add a Guide"),
                                          GTK_FILE_CHOOSER_ACTION_OPEN,
                                          _ ("_Add"),
                                          guide_chosen);
  dossier_submission_view_show_chooser (self, _ ("Guides (.md)"), guide_endings);
}

void
dossier_command_print_guide (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierTechnique *technique = find_technique (parameter);
  g_autoptr (DossierPrinting) printing = NULL;

  if (technique == NULL)
    return;
  printing = dossier_printing_new (dossier_technique_report_new (technique),
                                   dossier_technique_get_title (technique),
                                   dossier_submission_view_get_window (self));
  dossier_submission_view_print (self, printing);
}

/* Below what is written already, so that nothing is lost. */
static void
append_template (DossierSubmission *submission, DossierResponse *response, const char *template)
{
  const char *narrative = dossier_record_get_text (DOSSIER_RECORD (response), "narrative");
  g_autofree char *text = dossier_response_is_written (response)
                            ? g_strjoin ("\n\n", narrative, template, NULL)
                            : g_strdup (template);

  dossier_submission_begin_edit (submission, _ ("Insert Template"));
  g_object_set (response, "narrative", text, NULL);
  dossier_submission_end_edit (submission);
}

void
dossier_command_insert_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  DossierPortfolioPage *portfolio = dossier_submission_view_get_portfolio (self);
  DossierTechnique *technique = find_technique (parameter);
  const char *element = dossier_portfolio_page_get_element (portfolio);
  g_autofree char *template = NULL;
  g_autofree char *text = NULL;

  if (technique == NULL || element == NULL ||
      (template = dossier_technique_find_template (technique)) == NULL)
    return;
  append_template (submission, dossier_submission_find_response (submission, element), template);
  dossier_submission_view_show_page (self, "portfolio");
  dossier_portfolio_page_focus_narrative (portfolio);
  text = g_strdup_printf (_ ("Inserted the template of “%s” into %s"),
                          dossier_technique_get_title (technique),
                          element);
  dossier_submission_view_offer_undo (self, text);
}

static void
template_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, document_endings);
  DossierTechnique *technique = g_object_get_data (G_OBJECT (chooser), "technique");
  g_autoptr (DossierReport) report = dossier_technique_report_new_template (technique);
  g_autoptr (GError) error = NULL;

  dossier_report_file_write (report, file, NULL, &error);
  dossier_submission_view_show_export_result (self, file, error);
}

void
dossier_command_export_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierTechnique *technique = find_technique (parameter);
  GtkFileChooser *chooser;

  if (technique == NULL)
    return;
  chooser = dossier_submission_view_ask_where (self,
                                               _ ("Export Template"),
                                               dossier_technique_get_title (technique),
                                               ".odt",
                                               template_place_chosen);
  g_object_set_data_full (G_OBJECT (chooser),
                          "technique",
                          g_object_ref (technique),
                          g_object_unref);
  dossier_submission_view_show_chooser (self,
                                        _ ("Documents (.odt, .pdf, .html)"),
                                        document_endings);
}

void
dossier_command_show_calculator (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  gtk_window_present (dossier_sample_size_window_new (dossier_submission_view_get_window (self)));
}
