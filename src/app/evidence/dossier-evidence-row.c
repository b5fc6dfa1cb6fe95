/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-row.h"

#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-describe.h"
#include "dossier-evidence-columns.h"
#include "dossier-evidence-thumbnail.h"
#include "dossier-short-text.h"
#include "dossier-wrap-layout.h"

/**
 * DossierEvidenceRow:
 *
 * An evidence in the list of all evidence: how it looks, and what counts about it. A list uses the
 * same rows for other evidence when it is scrolled.
 */
struct _DossierEvidenceRow
{
  AdwBin parent_instance;

  DossierEvidenceThumbnail *thumbnail;
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *cited;
  GtkLabel *expiry;

  DossierEvidenceItem *item;
  DossierThumbnails *thumbnails;
  gboolean is_in_sight;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceRow, dossier_evidence_row, ADW_TYPE_BIN)

/* What the columns show but the rest of the row does not, without what is empty. */
static char *
describe_facts (DossierEvidence *evidence)
{
  static const char *const shown_elsewhere[] = {
    "number", "title", "current-until", "elements", NULL,
  };
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_LISTED);
  GString *text = g_string_new (NULL);

  for (; column->name != NULL; column++)
    {
      g_autofree char *fact = g_strv_contains (shown_elsewhere, column->name)
                                ? NULL
                                : dossier_evidence_columns_describe (column, evidence, "");
      g_autofree char *short_fact = fact != NULL ? dossier_text_shorten (fact) : NULL;

      if (short_fact != NULL && *short_fact != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", short_fact);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_citations (DossierEvidenceItem *item)
{
  guint n_elements = dossier_evidence_item_count_elements (item);

  if (n_elements == 0)
    return g_strdup (_ ("Cited by no element"));
  return g_strdup_printf (ngettext ("Cited by %u element", "Cited by %u elements", n_elements),
                          n_elements);
}

/* Returns: (nullable): nothing for what stays current */
static char *
describe_expiry (DossierEvidence *evidence, DossierExpiry expiry)
{
  const char *last_day = dossier_record_get_text (DOSSIER_RECORD (evidence), "current-until");
  g_autofree char *day = dossier_day_describe (last_day);

  if (*last_day == '\0')
    return NULL;
  switch (expiry)
    {
    case DOSSIER_EXPIRY_PASSED:
      /* Translators: %s is the last day on which evidence was current */
      return g_strdup_printf (_ ("⚠ Out of date: %s"), day);
    case DOSSIER_EXPIRY_BY_VISIT:
      /* Translators: %s is the last day on which evidence is current */
      return g_strdup_printf (_ ("Out of date by the next visit: %s"), day);
    case DOSSIER_EXPIRY_NONE:
    default:
      return g_strdup_printf (_ ("Current until %s"), day);
    }
}

static void
show_chip (DossierEvidenceRow *self, DossierExpiry expiry, const char *words)
{
  static const char *const expiry_classes[] = {
    [DOSSIER_EXPIRY_NONE] = NULL,
    [DOSSIER_EXPIRY_BY_VISIT] = "expiring",
    [DOSSIER_EXPIRY_PASSED] = "expired",
  };
  const char *const classes[] = { "chip", expiry_classes[expiry], NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->expiry), (const char **) classes);
  gtk_label_set_text (self->expiry, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->expiry), words != NULL);
}

/* What takes the keyboard is around the row. */
static void
name_list_item (DossierEvidenceRow *self, const char *name)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name,
                                    -1);
}

static void
update (DossierEvidenceRow *self)
{
  DossierEvidence *evidence = dossier_evidence_item_get_evidence (self->item);
  DossierExpiry expiry = dossier_evidence_item_find_expiry (self->item);
  g_autofree char *number = dossier_evidence_get_label (evidence);
  g_autofree char *title = dossier_text_shorten (dossier_evidence_get_title (evidence));
  g_autofree char *facts = describe_facts (evidence);
  g_autofree char *cited = describe_citations (self->item);
  g_autofree char *expiry_words = describe_expiry (evidence, expiry);
  g_autofree char *heading = g_strdup_printf ("%s  %s", number, title);
  g_autofree char *name = g_strjoin (", ", heading, facts, cited, expiry_words, NULL);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->cited, cited);
  show_chip (self, expiry, expiry_words);
  name_list_item (self, name);
}

static void
show_thumbnail (DossierEvidenceRow *self)
{
  dossier_evidence_thumbnail_set (self->thumbnail,
                                  dossier_evidence_item_get_evidence (self->item),
                                  1,
                                  self->thumbnails);
  if (self->is_in_sight)
    dossier_evidence_thumbnail_draw (self->thumbnail, self->thumbnails);
}

static void
item_changed_cb (DossierEvidenceRow *self)
{
  show_thumbnail (self);
  update (self);
}

static gboolean
query_elements_cb (DossierEvidenceRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (self->item == NULL || dossier_evidence_item_count_elements (self->item) == 0)
    return FALSE;
  gtk_tooltip_set_text (tooltip, dossier_evidence_item_get_elements (self->item));
  return TRUE;
}

static void
dossier_evidence_row_dispose (GObject *object)
{
  dossier_evidence_row_unbind (DOSSIER_EVIDENCE_ROW (object));

  G_OBJECT_CLASS (dossier_evidence_row_parent_class)->dispose (object);
}

static void
dossier_evidence_row_class_init (DossierEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_EVIDENCE_THUMBNAIL);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceRow, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceRow, number);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceRow, facts);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceRow, cited);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceRow, expiry);
  gtk_widget_class_bind_template_callback (widget_class, query_elements_cb);
}

static void
dossier_evidence_row_init (DossierEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_cut_text (self->title);
  dossier_describe_cut_text (self->facts);
  dossier_describe_cut_text (self->expiry);
}

/**
 * dossier_evidence_row_new:
 *
 * Returns: (transfer floating): a row that shows no evidence yet
 */
GtkWidget *
dossier_evidence_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_EVIDENCE_ROW, NULL);
}

/**
 * dossier_evidence_row_bind:
 * @self: a row that shows no evidence
 * @item: what to show, until dossier_evidence_row_unbind()
 * @thumbnails: where to have its picture drawn
 */
void
dossier_evidence_row_bind (DossierEvidenceRow *self,
                           DossierEvidenceItem *item,
                           DossierThumbnails *thumbnails)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ROW (self) && self->item == NULL);

  self->item = g_object_ref (item);
  self->thumbnails = g_object_ref (thumbnails);
  g_signal_connect_object (item, "notify", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  show_thumbnail (self);
  update (self);
}

/**
 * dossier_evidence_row_unbind:
 * @self: a row
 *
 * Ends what dossier_evidence_row_bind() began.
 */
void
dossier_evidence_row_unbind (DossierEvidenceRow *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ROW (self));

  if (self->item == NULL)
    return;
  dossier_evidence_row_set_in_sight (self, FALSE);
  g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  g_clear_object (&self->thumbnails);
}

/**
 * dossier_evidence_row_set_in_sight:
 * @self: a row
 * @is_in_sight: whether people see it, or are about to
 *
 * Has the first page drawn of what is in sight, and of nothing else.
 */
void
dossier_evidence_row_set_in_sight (DossierEvidenceRow *self, gboolean is_in_sight)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ROW (self));

  self->is_in_sight = is_in_sight && self->item != NULL;
  if (self->is_in_sight)
    dossier_evidence_thumbnail_draw (self->thumbnail, self->thumbnails);
  else
    dossier_evidence_thumbnail_stop (self->thumbnail);
}
