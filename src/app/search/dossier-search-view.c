/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-narrative-plain.h"
#include "dossier-narrative.h"
#include "dossier-row-factory.h"
#include "dossier-search-row.h"
#include "dossier-search.h"
#include "dossier-technique-library.h"

#define HIT_COUNT_MAXIMUM 200

/* The row after the first heading. */
#define FIRST_HIT 1

/**
 * DossierSearchView:
 *
 * Finds words in all of the submission and its files, as one types.
 */
struct _DossierSearchView
{
  DossierPage parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *state;

  GListStore *rows;
  DossierSearch *search;
  GCancellable *cancellable;
  GCancellable *finding;
  gboolean opens_first;
  gboolean has_failed;
};

G_DEFINE_FINAL_TYPE (DossierSearchView, dossier_search_view, DOSSIER_TYPE_PAGE)

/* A row of GTK 4.8 has no item while it is taken away. */
static DossierSearchHit *
get_hit (DossierSearchRow *row)
{
  return row != NULL ? dossier_search_row_get_hit (row) : NULL;
}

static DossierTechnique *
get_technique (DossierSearchRow *row)
{
  return row != NULL ? dossier_search_row_get_technique (row) : NULL;
}

static char *
describe_page (gpointer item, DossierSearchRow *row)
{
  DossierSearchHit *hit = get_hit (row);
  guint page = hit != NULL ? dossier_search_hit_get_page (hit) : 0;

  /* Translators: the page of a document */
  return page > 0 ? g_strdup_printf (_ ("p. %u"), page) : NULL;
}

static gboolean
is_hit (gpointer item, DossierSearchRow *row)
{
  return get_hit (row) != NULL || get_technique (row) != NULL;
}

static gboolean
is_heading (gpointer item, DossierSearchRow *row)
{
  return row != NULL && dossier_search_row_get_heading (row) != NULL;
}

static char *
get_heading (gpointer item, DossierSearchRow *row)
{
  return row != NULL ? g_strdup (dossier_search_row_get_heading (row)) : NULL;
}

static char *
get_label (gpointer item, DossierSearchRow *row)
{
  DossierSearchHit *hit = get_hit (row);

  if (get_technique (row) != NULL)
    return g_strdup (_ ("Guide"));
  return hit != NULL ? g_strdup (dossier_search_hit_get_label (hit)) : NULL;
}

static char *
get_title (gpointer item, DossierSearchRow *row)
{
  DossierSearchHit *hit = get_hit (row);
  DossierTechnique *technique = get_technique (row);

  if (technique != NULL)
    return g_strdup (dossier_technique_get_title (technique));
  return hit != NULL ? g_strdup (dossier_search_hit_get_title (hit)) : NULL;
}

static char *
describe_row (gpointer item)
{
  DossierSearchRow *row = item;
  g_autofree char *label = get_label (NULL, row);
  g_autofree char *title = get_title (NULL, row);
  g_autofree char *page = describe_page (NULL, row);

  if (is_heading (NULL, row))
    return g_strdup (dossier_search_row_get_heading (row));
  return g_strjoin (" ", label, title, page, NULL);
}

/* Of a guide, what it is good for. */
static const char *
get_marked_snippet (DossierSearchRow *row)
{
  DossierSearchHit *hit = get_hit (row);
  DossierTechnique *technique = get_technique (row);

  if (technique != NULL)
    return dossier_technique_get_summary (technique);
  return hit != NULL ? dossier_search_hit_get_marked_snippet (hit) : "";
}

/* Of a self-assessment, the day and the kind may be all there is. */
static gboolean
has_snippet (gpointer item, DossierSearchRow *row)
{
  return *get_marked_snippet (row) != '\0';
}

/* The marks come from the search, the rest from anywhere. */
static char *
make_markup (gpointer item, DossierSearchRow *row)
{
  g_autofree char *escaped = g_markup_escape_text (get_marked_snippet (row), -1);
  GString *markup = g_string_new (NULL);
  gboolean is_bold = FALSE;

  for (const char *p = escaped; *p != '\0'; p++)
    {
      gboolean begins = g_str_has_prefix (p, "&#x2;");
      gboolean ends = g_str_has_prefix (p, "&#x3;");

      if (begins || ends)
        p += strlen ("&#x2;") - 1;
      if (begins && !is_bold)
        g_string_append (markup, "<b>");
      else if (ends && is_bold)
        g_string_append (markup, "</b>");
      else if (!begins && !ends)
        g_string_append_c (markup, *p);
      is_bold = begins || (is_bold && !ends);
    }
  if (is_bold)
    g_string_append (markup, "</b>");
  return g_string_free (markup, FALSE);
}

static gboolean
is_same_hit (DossierSearchHit *hit, DossierSearchHit *other)
{
  if (hit == NULL || other == NULL)
    return hit == other;
  return dossier_search_hit_get_record (hit) == dossier_search_hit_get_record (other) &&
         dossier_search_hit_get_page (hit) == dossier_search_hit_get_page (other) &&
         g_str_equal (dossier_search_hit_get_title (hit), dossier_search_hit_get_title (other)) &&
         g_str_equal (dossier_search_hit_get_marked_snippet (hit),
                      dossier_search_hit_get_marked_snippet (other));
}

static gboolean
is_shown (DossierSearchView *self, guint position, DossierSearchRow *row)
{
  g_autoptr (DossierSearchRow) shown = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return g_strcmp0 (dossier_search_row_get_heading (shown), dossier_search_row_get_heading (row)) ==
           0 &&
         get_technique (shown) == get_technique (row) &&
         is_same_hit (dossier_search_row_get_hit (shown), dossier_search_row_get_hit (row));
}

/* Files are read meanwhile: the selected hit stays selected as long as the hits are the same. */
static gboolean
are_shown (DossierSearchView *self, GPtrArray *rows)
{
  if (rows->len != g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      if (!is_shown (self, i, rows->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static void
show_record (DossierSearchView *self, const char *command, const char *address)
{
  gtk_widget_activate_action (GTK_WIDGET (self), command, "s", address);
}

static void
open_hit (DossierSearchView *self, guint position)
{
  g_autoptr (DossierSearchRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  DossierSearchHit *hit = get_hit (row);
  DossierTechnique *technique = get_technique (row);
  DossierRecord *record;

  if (technique != NULL)
    show_record (self, "submission.show-guide", dossier_technique_get_id (technique));
  if (hit == NULL)
    return;
  record = dossier_search_hit_get_record (hit);
  if (DOSSIER_IS_RESPONSE (record))
    show_record (self, "submission.show-element", dossier_search_hit_get_label (hit));
  else if (DOSSIER_IS_ACTION (record))
    show_record (self, "submission.show-action", dossier_record_get_text (record, "id"));
  else if (DOSSIER_IS_ASSESSMENT (record))
    show_record (self, "submission.show-assessment", dossier_record_get_text (record, "id"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "submission.show-evidence",
                                "(su)",
                                dossier_record_get_text (record, "id"),
                                dossier_search_hit_get_page (hit));
}

/* Of files that could not be looked into, nobody can say that the words are not there. */
static const char *
choose_page (DossierSearchView *self, guint n_found)
{
  if (n_found > 0)
    return "hits";
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    return "start";
  return self->has_failed ? "unsearched" : "none";
}

static void
show_hits (DossierSearchView *self, GPtrArray *found)
{
  g_autoptr (GPtrArray) guides =
    dossier_technique_library_search (dossier_technique_library_get_default (),
                                      gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GPtrArray) rows =
    dossier_search_row_list (found, found->len == HIT_COUNT_MAXIMUM, guides);

  if (!are_shown (self, rows))
    {
      g_list_store_splice (self->rows,
                           0,
                           g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                           rows->pdata,
                           rows->len);
      gtk_single_selection_set_selected (
        GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list)),
        FIRST_HIT);
    }
  gtk_stack_set_visible_child_name (self->stack, choose_page (self, rows->len));
}

static void
found_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierSearchView *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    dossier_search_find_finish (DOSSIER_SEARCH (source_object), result, &error);

  /* Cancelled, it may belong to a submission that is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->finding);
  if (found == NULL)
    {
      self->has_failed = TRUE;
      gtk_label_set_text (self->state, error->message);
      return;
    }
  show_hits (self, found);
  if (self->opens_first)
    open_hit (self, FIRST_HIT);
  self->opens_first = FALSE;
}

static void
stop_finding (DossierSearchView *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
find (DossierSearchView *self)
{
  stop_finding (self);
  self->finding = g_cancellable_new ();
  dossier_search_find_async (self->search,
                             gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                             HIT_COUNT_MAXIMUM,
                             self->finding,
                             found_cb,
                             self);
}

static void read_files (DossierSearchView *self);

/* What hindered the reading of files, such as another program at work in the cache, may be over. */
static void
search (DossierSearchView *self)
{
  if (self->has_failed)
    read_files (self);
  find (self);
}

/* What is listed may be what the words found that were typed before. */
static void
activate_cb (DossierSearchView *self)
{
  self->opens_first = TRUE;
  search (self);
}

static void
edited_cb (DossierSearchView *self)
{
  self->opens_first = FALSE;
}

static void
stop_search_cb (DossierSearchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "submission.leave-view", NULL);
}

static char *
describe_state (DossierSearch *search, guint n_left)
{
  if (n_left == 0)
    return dossier_search_describe_unread (search);
  return g_strdup_printf (
    ngettext ("Reading %u more file to search it", "Reading %u more files to search them", n_left),
    n_left);
}

static void
files_read (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierSearchView *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  guint n_left;
  gboolean is_read =
    dossier_search_update_finish (DOSSIER_SEARCH (source_object), result, &n_left, &error);

  /* Cancelled, it may belong to a submission that is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  self->has_failed = !is_read;
  state = is_read ? describe_state (self->search, n_left) : g_strdup (error->message);
  gtk_label_set_text (self->state, state != NULL ? state : "");
  find (self);
  if (is_read && n_left > 0)
    read_files (self);
}

static void
read_files (DossierSearchView *self)
{
  if (self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  dossier_search_update_async (self->search, self->cancellable, files_read, self);
}

/* Not before somebody looks: reading all the files takes a while, once. */
static void
dossier_search_view_refresh (DossierPage *page)
{
  DossierSearchView *self = DOSSIER_SEARCH_VIEW (page);

  read_files (self);
  find (self);
}

static char *
narrative_to_plain_text (const char *markdown)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_read (markdown);

  return dossier_narrative_to_plain_text (paragraphs);
}

static void
dossier_search_view_constructed (GObject *object)
{
  DossierSearchView *self = DOSSIER_SEARCH_VIEW (object);

  G_OBJECT_CLASS (dossier_search_view_parent_class)->constructed (object);

  self->search = dossier_search_new (dossier_page_get_bundle (DOSSIER_PAGE (self)));
  dossier_search_set_plain_text (self->search, narrative_to_plain_text);
}

static void
dossier_search_view_dispose (GObject *object)
{
  DossierSearchView *self = DOSSIER_SEARCH_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_finding (self);
  g_clear_object (&self->search);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (dossier_search_view_parent_class)->dispose (object);
}

static void
dossier_search_view_class_init (DossierSearchViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dossier_search_view_constructed;
  object_class->dispose = dossier_search_view_dispose;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_search_view_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchView, state);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_hit);
  gtk_widget_class_bind_template_callback (widget_class, search);
}

static void
dossier_search_view_init (DossierSearchView *self)
{
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), describe_page);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_heading);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), has_snippet);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), is_heading);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), is_hit);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_label);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_title);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), make_markup);
  factory =
    dossier_row_factory_new (scope, "/org/dossier/Dossier/dossier-search-row.ui", describe_row);
  gtk_list_view_set_factory (self->list, factory);

  self->rows = g_list_store_new (DOSSIER_TYPE_SEARCH_ROW);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * dossier_search_view_focus:
 * @self: a search view
 *
 * Puts the cursor into the search field, where typing replaces what is there.
 */
void
dossier_search_view_focus (DossierSearchView *self)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * dossier_search_view_get_words:
 * @self: a search view
 *
 * Returns: (transfer none): what is searched for
 */
const char *
dossier_search_view_get_words (DossierSearchView *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_VIEW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * dossier_search_view_set_words:
 * @self: a search view
 * @words: what to search for
 */
void
dossier_search_view_set_words (DossierSearchView *self, const char *words)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_VIEW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
}
