/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-chips.h"

#include <glib/gi18n.h>

#include "dossier-page-ranges.h"
#include "dossier-today.h"
#include "dossier-wrap-layout.h"

/**
 * DossierCitationChips:
 *
 * The pages that a citation names, each of which leads to the preview of that page, and whether the
 * evidence is out of date.
 */
struct _DossierCitationChips
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierCitationChips, dossier_citation_chips, ADW_TYPE_BIN)

static void
dossier_citation_chips_class_init (DossierCitationChipsClass *klass)
{
}

static void
dossier_citation_chips_init (DossierCitationChips *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Most citations name no pages: what has nothing to show has no children. */
static GtkBox *
create_box (DossierCitationChips *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (DOSSIER_TYPE_WRAP_LAYOUT, NULL));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_BOX (box);
}

static char *
describe_range (const DossierPageRange *range)
{
  if (range->first == range->last)
    /* Translators: a page of a document */
    return g_strdup_printf (_ ("p. %" G_GUINT64_FORMAT), range->first);
  /* Translators: the first and the last of some pages of a document */
  return g_strdup_printf (_ ("p. %" G_GUINT64_FORMAT "–%" G_GUINT64_FORMAT),
                          range->first,
                          range->last);
}

static GtkWidget *
create_page_chip (DossierEvidence *evidence, const DossierPageRange *range)
{
  g_autofree char *text = describe_range (range);
  GtkWidget *chip = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, _ ("Preview this page"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip),
                                    "(su)",
                                    dossier_evidence_get_id (evidence),
                                    (guint) range->first);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "submission.show-evidence");
  return chip;
}

static GtkWidget *
create_expiry_chip (void)
{
  GtkWidget *chip = gtk_label_new (_ ("⚠ Out of date"));

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "expired");
  return chip;
}

/**
 * dossier_citation_chips_set:
 * @self: chips
 * @citation: a citation
 * @evidence: (nullable): the evidence that it cites
 *
 * Shows the pages of the citation as they are now.
 */
void
dossier_citation_chips_set (DossierCitationChips *self,
                            DossierCitation *citation,
                            DossierEvidence *evidence)
{
  g_autoptr (GArray) ranges =
    dossier_page_ranges_parse (dossier_citation_get_pages (citation), 0, NULL);
  guint n_ranges = evidence != NULL && ranges != NULL ? ranges->len : 0;
  gboolean is_expired =
    evidence != NULL && dossier_evidence_is_out_of_date (evidence, dossier_today_get ());
  GtkBox *box;

  g_return_if_fail (DOSSIER_IS_CITATION_CHIPS (self));

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), n_ranges > 0 || is_expired);
  if (n_ranges == 0 && !is_expired)
    return;
  box = create_box (self);
  for (guint i = 0; i < n_ranges; i++)
    gtk_box_append (box, create_page_chip (evidence, &g_array_index (ranges, DossierPageRange, i)));
  if (is_expired)
    gtk_box_append (box, create_expiry_chip ());
}

/**
 * dossier_citation_chips_find_first_page:
 * @citation: a citation
 *
 * Returns: the first page that it names; 0 if it names none
 */
guint
dossier_citation_chips_find_first_page (DossierCitation *citation)
{
  g_autoptr (GArray) ranges =
    dossier_page_ranges_parse (dossier_citation_get_pages (citation), 0, NULL);

  return ranges != NULL && ranges->len > 0
           ? (guint) g_array_index (ranges, DossierPageRange, 0).first
           : 0;
}
