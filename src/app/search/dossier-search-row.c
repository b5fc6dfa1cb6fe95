/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-row.h"

#include <glib/gi18n.h>

#include "dossier-action.h"
#include "dossier-assessment.h"

/**
 * DossierSearchRow:
 *
 * A row of what was found: a hit in the submission, a guide, or the heading of those of one kind.
 */
struct _DossierSearchRow
{
  GObject parent_instance;

  DossierSearchHit *hit;
  DossierTechnique *technique;
  char *heading;
};

G_DEFINE_FINAL_TYPE (DossierSearchRow, dossier_search_row, G_TYPE_OBJECT)

static void
dossier_search_row_finalize (GObject *object)
{
  DossierSearchRow *self = DOSSIER_SEARCH_ROW (object);

  g_clear_object (&self->hit);
  g_clear_object (&self->technique);
  g_free (self->heading);

  G_OBJECT_CLASS (dossier_search_row_parent_class)->finalize (object);
}

static void
dossier_search_row_class_init (DossierSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_row_finalize;
}

static void
dossier_search_row_init (DossierSearchRow *self)
{
}

static GType
get_kind (DossierSearchHit *hit)
{
  return G_OBJECT_TYPE (dossier_search_hit_get_record (hit));
}

/* How many were found; how many at least, where there may be more. */
static char *
describe_kind (GType kind, guint n_hits, gboolean is_cut)
{
  if (kind == DOSSIER_TYPE_RESPONSE)
    return is_cut ? g_strdup_printf (_ ("Elements (%u or more)"), n_hits)
                  : g_strdup_printf (_ ("Elements (%u)"), n_hits);
  if (kind == DOSSIER_TYPE_ACTION)
    return is_cut ? g_strdup_printf (_ ("Actions (%u or more)"), n_hits)
                  : g_strdup_printf (_ ("Actions (%u)"), n_hits);
  if (kind == DOSSIER_TYPE_ASSESSMENT)
    return is_cut ? g_strdup_printf (_ ("Assessments (%u or more)"), n_hits)
                  : g_strdup_printf (_ ("Assessments (%u)"), n_hits);
  return is_cut ? g_strdup_printf (_ ("Evidence (%u or more)"), n_hits)
                : g_strdup_printf (_ ("Evidence (%u)"), n_hits);
}

static DossierSearchRow *
add_row (GPtrArray *rows)
{
  DossierSearchRow *row = g_object_new (DOSSIER_TYPE_SEARCH_ROW, NULL);

  g_ptr_array_add (rows, row);
  return row;
}

static void
add_kind (GPtrArray *rows, GPtrArray *hits, GType kind, gboolean is_cut)
{
  DossierSearchRow *heading = add_row (rows);
  guint n_found = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      if (get_kind (hits->pdata[i]) != kind)
        continue;
      add_row (rows)->hit = g_object_ref (hits->pdata[i]);
      n_found++;
    }
  heading->heading = describe_kind (kind, n_found, is_cut);
}

static gboolean
is_first_of_kind (GPtrArray *hits, guint position)
{
  for (guint i = 0; i < position; i++)
    {
      if (get_kind (hits->pdata[i]) == get_kind (hits->pdata[position]))
        return FALSE;
    }
  return TRUE;
}

static void
add_guides (GPtrArray *rows, GPtrArray *guides)
{
  if (guides->len > 0)
    add_row (rows)->heading = g_strdup_printf (_ ("Guides (%u)"), guides->len);
  for (guint i = 0; i < guides->len; i++)
    add_row (rows)->technique = g_object_ref (guides->pdata[i]);
}

/**
 * dossier_search_row_list:
 * @hits: (element-type DossierSearchHit): what was found in the submission, the best first
 * @is_cut: whether there may be more
 * @guides: (element-type DossierTechnique): the guides that were found
 *
 * Returns: (transfer full) (element-type DossierSearchRow): the hits by what they are in, each kind
 *   below a heading; the kind with the best hit comes first, the guides come last
 */
GPtrArray *
dossier_search_row_list (GPtrArray *hits, gboolean is_cut, GPtrArray *guides)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < hits->len; i++)
    {
      if (is_first_of_kind (hits, i))
        add_kind (rows, hits, get_kind (hits->pdata[i]), is_cut);
    }
  add_guides (rows, guides);
  return rows;
}

/**
 * dossier_search_row_get_hit:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the hit; %NULL for a guide or a heading
 */
DossierSearchHit *
dossier_search_row_get_hit (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), NULL);

  return self->hit;
}

/**
 * dossier_search_row_get_technique:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the technique whose guide was found; %NULL for a hit or a
 *   heading
 */
DossierTechnique *
dossier_search_row_get_technique (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), NULL);

  return self->technique;
}

/**
 * dossier_search_row_get_heading:
 * @self: a row
 *
 * Returns: (nullable): the heading; %NULL for what was found
 */
const char *
dossier_search_row_get_heading (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), NULL);

  return self->heading;
}
