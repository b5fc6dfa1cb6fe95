/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-row.h"

#include <glib/gi18n.h>

#include "dossier-action.h"
#include "dossier-assessment.h"

/**
 * DossierSearchRow:
 *
 * A row of what was found: a hit, or the heading of the hits of one kind.
 */
struct _DossierSearchRow
{
  GObject parent_instance;

  DossierSearchHit *hit;
  char *heading;
};

G_DEFINE_FINAL_TYPE (DossierSearchRow, dossier_search_row, G_TYPE_OBJECT)

static void
dossier_search_row_finalize (GObject *object)
{
  DossierSearchRow *self = DOSSIER_SEARCH_ROW (object);

  g_clear_object (&self->hit);
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

static void
add_row (GPtrArray *rows, DossierSearchHit *hit, char *heading)
{
  DossierSearchRow *row = g_object_new (DOSSIER_TYPE_SEARCH_ROW, NULL);

  g_set_object (&row->hit, hit);
  row->heading = heading;
  g_ptr_array_add (rows, row);
}

static void
add_kind (GPtrArray *rows, GPtrArray *hits, GType kind, gboolean is_cut)
{
  guint heading = rows->len;
  DossierSearchRow *row;

  add_row (rows, NULL, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      if (get_kind (hits->pdata[i]) == kind)
        add_row (rows, hits->pdata[i], NULL);
    }
  row = rows->pdata[heading];
  row->heading = describe_kind (kind, rows->len - heading - 1, is_cut);
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

/**
 * dossier_search_row_list:
 * @hits: (element-type DossierSearchHit): what was found, the best first
 * @is_cut: whether there may be more
 *
 * Returns: (transfer full) (element-type DossierSearchRow): the hits by what they are in, each kind
 *   below a heading; the kind with the best hit comes first
 */
GPtrArray *
dossier_search_row_list (GPtrArray *hits, gboolean is_cut)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < hits->len; i++)
    {
      if (is_first_of_kind (hits, i))
        add_kind (rows, hits, get_kind (hits->pdata[i]), is_cut);
    }
  return rows;
}

/**
 * dossier_search_row_get_hit:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the hit; %NULL for a heading
 */
DossierSearchHit *
dossier_search_row_get_hit (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), NULL);

  return self->hit;
}

/**
 * dossier_search_row_get_heading:
 * @self: a row
 *
 * Returns: (nullable): the heading; %NULL for a hit
 */
const char *
dossier_search_row_get_heading (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), NULL);

  return self->heading;
}
