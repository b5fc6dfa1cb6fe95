/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-flap-reveal.h"
#include "dossier-menu.h"
#include "dossier-report-options-view.h"
#include "dossier-report-view.h"
#include "dossier-submission-evidence.h"
#include "dossier-wrap-layout.h"

#include <string.h>

/**
 * DossierReportPage:
 *
 * The report as it prints, beside what it holds. It is made again after every
 * edit, but only while somebody looks.
 */
struct _DossierReportPage
{
  DossierPage parent_instance;

  AdwFlap *flap;
  GtkScrolledWindow *options_place;
  DossierReportOptionsView *options;
  GtkLabel *page_label;
  GtkLabel *zoom;
  GtkMenuButton *export_button;
  GtkRevealer *problems_revealer;
  GtkLabel *problems;
  DossierReportView *view;

  DossierReportSource *source;
};

G_DEFINE_FINAL_TYPE (DossierReportPage, dossier_report_page, DOSSIER_TYPE_PAGE)

/* Only when somebody looks: its choice of fonts alone takes as long as the window. */
static void
prepare_options (DossierReportPage *self)
{
  if (self->options != NULL)
    return;
  self->options = g_object_new (DOSSIER_TYPE_REPORT_OPTIONS_VIEW, NULL);
  gtk_scrolled_window_set_child (self->options_place, GTK_WIDGET (self->options));
  dossier_report_options_view_set_source (self->options, self->source);
}

static void
dossier_report_page_refresh (DossierPage *page)
{
  DossierReportPage *self = DOSSIER_REPORT_PAGE (page);

  prepare_options (self);
  dossier_report_view_show (self->view, dossier_report_source_make_now (self->source));
  dossier_report_options_view_set_size (self->options,
                                        dossier_report_source_get_size (self->source));
}

static void
view_changed (DossierReportPage *self)
{
  g_autofree char *page = dossier_report_view_describe_page (self->view);
  /* Translators: how large pages are shown, in per cent */
  g_autofree char *zoom =
    g_strdup_printf (_ ("%.0f %%"), dossier_report_view_get_zoom (self->view) * 100);

  gtk_label_set_text (self->page_label, page);
  gtk_label_set_text (self->zoom, zoom);
}

static void
next_page (DossierReportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "report.next-page", NULL);
}

static void
previous_page (DossierReportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "report.previous-page", NULL);
}

static void
fit_width (DossierReportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "report.fit-width", NULL);
}

static void
zoom_in (DossierReportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "report.zoom-in", NULL);
}

static void
zoom_out (DossierReportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "report.zoom-out", NULL);
}

static void
close_problems (DossierReportPage *self)
{
  gtk_revealer_set_reveal_child (self->problems_revealer, FALSE);
}

/* A report knows evidence by its number. */
static void
show_evidence (DossierReportPage *self, guint64 number)
{
  DossierEvidence *evidence =
    dossier_submission_find_evidence_by_number (dossier_page_get_submission (DOSSIER_PAGE (self)),
                                                number);

  if (evidence != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "submission.show-evidence",
                                "(su)",
                                dossier_evidence_get_id (evidence),
                                0);
}

/* The places of a report, and where in the window they come from. */
static void
place_activated (DossierReportPage *self, const char *anchor)
{
  static const char *const pages[][2] = {
    { "actions", "submission.show-actions-page" },
    { "history", "submission.show-dashboard-page" },
    { "visit", "submission.show-dashboard-page" },
    { "summary", "submission.show-dashboard-page" },
    { "register", "submission.show-evidence-page" },
    { "index", "submission.show-evidence-page" },
    { "appendix", "submission.show-evidence-page" },
  };
  GtkWidget *widget = GTK_WIDGET (self);
  const char *label = strstr (anchor, "-E");

  if (g_str_has_prefix (anchor, "part-"))
    {
      gtk_widget_activate_action (widget,
                                  "submission.show-element",
                                  "s",
                                  anchor + strlen ("part-"));
      return;
    }
  if (label == NULL && *anchor == 'E')
    label = anchor - 1;
  if (label != NULL)
    {
      show_evidence (self, g_ascii_strtoull (label + 2, NULL, 10));
      return;
    }
  if (g_str_equal (anchor, "profile"))
    gtk_widget_activate_action (widget, "submission.details", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_str_equal (anchor, pages[i][0]))
        gtk_widget_activate_action (widget, pages[i][1], NULL);
    }
}

static void
dossier_report_page_constructed (GObject *object)
{
  DossierReportPage *self = DOSSIER_REPORT_PAGE (object);

  G_OBJECT_CLASS (dossier_report_page_parent_class)->constructed (object);

  self->source = dossier_report_source_new (dossier_page_get_bundle (DOSSIER_PAGE (self)));
  g_signal_connect_object (self->source,
                           "learned",
                           G_CALLBACK (dossier_page_invalidate),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
dossier_report_page_dispose (GObject *object)
{
  DossierReportPage *self = DOSSIER_REPORT_PAGE (object);

  if (self->source != NULL)
    dossier_report_source_stop (self->source);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (dossier_report_page_parent_class)->dispose (object);
}

static void
dossier_report_page_class_init (DossierReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_REPORT_VIEW);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  object_class->constructed = dossier_report_page_constructed;
  object_class->dispose = dossier_report_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_report_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, flap);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, options_place);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, zoom);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, problems_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, problems);
  gtk_widget_class_bind_template_child (widget_class, DossierReportPage, view);
  gtk_widget_class_bind_template_callback (widget_class, close_problems);
  gtk_widget_class_bind_template_callback (widget_class, fit_width);
  gtk_widget_class_bind_template_callback (widget_class, next_page);
  gtk_widget_class_bind_template_callback (widget_class, place_activated);
  gtk_widget_class_bind_template_callback (widget_class, previous_page);
  gtk_widget_class_bind_template_callback (widget_class, view_changed);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out);
}

static void
dossier_report_page_init (DossierReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_flap_reveal_before_layout (self->flap);
  gtk_menu_button_set_menu_model (self->export_button,
                                  G_MENU_MODEL (dossier_menu_get ("export_menu")));
  dossier_page_add_pane (DOSSIER_PAGE (self), self->view, self->view);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->options_place, NULL);
}

/**
 * dossier_report_page_get_source:
 * @self: a report page with a bundle
 *
 * Returns: (transfer none): what makes its report
 */
DossierReportSource *
dossier_report_page_get_source (DossierReportPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_REPORT_PAGE (self), NULL);

  return self->source;
}

/**
 * dossier_report_page_show_problems:
 * @self: a report page
 *
 * Tells which evidence is not in the report just as it is, if any.
 */
void
dossier_report_page_show_problems (DossierReportPage *self)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *lines = NULL;

  g_return_if_fail (DOSSIER_IS_REPORT_PAGE (self));

  problems = dossier_report_source_list_problems (self->source);
  g_ptr_array_add (problems, NULL);
  lines = g_strjoinv ("\n", (char **) problems->pdata);
  gtk_label_set_text (self->problems, lines);
  gtk_revealer_set_reveal_child (self->problems_revealer, *lines != '\0');
}
