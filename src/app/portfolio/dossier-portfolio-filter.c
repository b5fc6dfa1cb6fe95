/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-portfolio-filter.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-portfolio-item.h"
#include "dossier-text-match.h"

/**
 * DossierPortfolioFilter:
 *
 * Which elements the tree of the portfolio shows. A criterion is shown for as
 * long as one of its elements is.
 */
struct _DossierPortfolioFilter
{
  GtkFilter parent_instance;

  char *text;
  int rating;
  int state;
  char *owner;
  char *criterion;
  DossierPortfolioCondition condition;
};

G_DEFINE_FINAL_TYPE (DossierPortfolioFilter, dossier_portfolio_filter, GTK_TYPE_FILTER)

static gboolean
matches_text (DossierPortfolioFilter *self, DossierElement *element, DossierResponse *response)
{
  if (self->text == NULL)
    return TRUE;
  return g_str_has_prefix (dossier_element_get_number (element), self->text) ||
         dossier_text_contains (dossier_element_get_title (element), self->text) ||
         dossier_text_contains (dossier_element_get_requirement (element), self->text) ||
         dossier_text_contains (dossier_response_get_narrative (response), self->text) ||
         dossier_text_contains (dossier_response_get_owner (response), self->text);
}

static gboolean
matches_condition (DossierPortfolioFilter *self, DossierResponse *response)
{
  gboolean is_written = dossier_response_is_written (response);
  gboolean is_final = dossier_response_get_state (response) == DOSSIER_RESPONSE_FINAL;
  gboolean is_evidenced = g_list_model_get_n_items (dossier_response_get_citations (response)) > 0;

  switch (self->condition)
    {
    case DOSSIER_PORTFOLIO_RATED:
      return dossier_response_get_rating (response) != DOSSIER_RATING_NOT_RATED;
    case DOSSIER_PORTFOLIO_WRITTEN:
      return is_written;
    case DOSSIER_PORTFOLIO_EVIDENCED:
      return is_evidenced;
    case DOSSIER_PORTFOLIO_NOT_EVIDENCED:
      return !is_evidenced;
    case DOSSIER_PORTFOLIO_FINAL:
      return is_written && is_final;
    case DOSSIER_PORTFOLIO_NOT_FINAL:
      return is_written && !is_final;
    case DOSSIER_PORTFOLIO_NOT_WRITTEN:
      return !is_written;
    case DOSSIER_PORTFOLIO_ANY:
    default:
      return TRUE;
    }
}

static gboolean
matches_element (DossierPortfolioFilter *self, DossierPortfolioItem *item)
{
  DossierResponse *response = dossier_portfolio_item_get_response (item);
  const char *criterion =
    dossier_criterion_get_number (dossier_portfolio_item_get_criterion (item));

  return (self->rating == DOSSIER_PORTFOLIO_ALL ||
          (int) dossier_response_get_rating (response) == self->rating) &&
         (self->state == DOSSIER_PORTFOLIO_ALL ||
          (int) dossier_response_get_state (response) == self->state) &&
         (self->owner == NULL ||
          g_str_equal (dossier_response_get_owner (response), self->owner)) &&
         (self->criterion == NULL || g_str_equal (criterion, self->criterion)) &&
         matches_condition (self, response) &&
         matches_text (self, dossier_portfolio_item_get_element (item), response);
}

static gboolean
dossier_portfolio_filter_match (GtkFilter *filter, gpointer item)
{
  DossierPortfolioFilter *self = DOSSIER_PORTFOLIO_FILTER (filter);
  GListModel *children = dossier_portfolio_item_get_children (item);

  if (children == NULL)
    return matches_element (self, item);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (DossierPortfolioItem) child = g_list_model_get_item (children, i);

      if (dossier_portfolio_filter_match (filter, child))
        return TRUE;
    }
  return FALSE;
}

static GtkFilterMatch
dossier_portfolio_filter_get_strictness (GtkFilter *filter)
{
  return dossier_portfolio_filter_is_active (DOSSIER_PORTFOLIO_FILTER (filter))
           ? GTK_FILTER_MATCH_SOME
           : GTK_FILTER_MATCH_ALL;
}

static void
dossier_portfolio_filter_finalize (GObject *object)
{
  DossierPortfolioFilter *self = DOSSIER_PORTFOLIO_FILTER (object);

  g_free (self->text);
  g_free (self->owner);
  g_free (self->criterion);

  G_OBJECT_CLASS (dossier_portfolio_filter_parent_class)->finalize (object);
}

static void
dossier_portfolio_filter_class_init (DossierPortfolioFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_portfolio_filter_finalize;
  filter_class->match = dossier_portfolio_filter_match;
  filter_class->get_strictness = dossier_portfolio_filter_get_strictness;
}

static void
dossier_portfolio_filter_init (DossierPortfolioFilter *self)
{
  self->rating = DOSSIER_PORTFOLIO_ALL;
  self->state = DOSSIER_PORTFOLIO_ALL;
}

DossierPortfolioFilter *
dossier_portfolio_filter_new (void)
{
  return g_object_new (DOSSIER_TYPE_PORTFOLIO_FILTER, NULL);
}

static void
changed (DossierPortfolioFilter *self)
{
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
set_string (char **place, const char *value)
{
  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (*place, value) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (value);
  return TRUE;
}

/**
 * dossier_portfolio_filter_set_text:
 * @self: a filter
 * @text: (nullable): what a number begins with, or a title, requirement,
 *   narrative or owner has in it; nothing for all
 */
void
dossier_portfolio_filter_set_text (DossierPortfolioFilter *self, const char *text)
{
  if (set_string (&self->text, text))
    changed (self);
}

/**
 * dossier_portfolio_filter_set_rating:
 * @self: a filter
 * @rating: a #DossierRating, or %DOSSIER_PORTFOLIO_ALL
 */
void
dossier_portfolio_filter_set_rating (DossierPortfolioFilter *self, int rating)
{
  if (self->rating == rating)
    return;
  self->rating = rating;
  changed (self);
}

/**
 * dossier_portfolio_filter_get_rating:
 * @self: a filter
 *
 * Returns: the #DossierRating that is shown, or %DOSSIER_PORTFOLIO_ALL
 */
int
dossier_portfolio_filter_get_rating (DossierPortfolioFilter *self)
{
  return self->rating;
}

/**
 * dossier_portfolio_filter_set_state:
 * @self: a filter
 * @state: a #DossierResponseState, or %DOSSIER_PORTFOLIO_ALL
 */
void
dossier_portfolio_filter_set_state (DossierPortfolioFilter *self, int state)
{
  if (self->state == state)
    return;
  self->state = state;
  changed (self);
}

/**
 * dossier_portfolio_filter_get_state:
 * @self: a filter
 *
 * Returns: the #DossierResponseState that is shown, or %DOSSIER_PORTFOLIO_ALL
 */
int
dossier_portfolio_filter_get_state (DossierPortfolioFilter *self)
{
  return self->state;
}

/**
 * dossier_portfolio_filter_set_owner:
 * @self: a filter
 * @owner: (nullable): who answers the element, or nothing for all
 */
void
dossier_portfolio_filter_set_owner (DossierPortfolioFilter *self, const char *owner)
{
  if (set_string (&self->owner, owner))
    changed (self);
}

/**
 * dossier_portfolio_filter_get_owner:
 * @self: a filter
 *
 * Returns: (nullable): whose elements are shown; %NULL for everybody's
 */
const char *
dossier_portfolio_filter_get_owner (DossierPortfolioFilter *self)
{
  return self->owner;
}

/**
 * dossier_portfolio_filter_set_counted:
 * @self: a filter
 * @criterion: (nullable): the number of a criterion, or nothing for all
 * @condition: what the elements must have
 *
 * Shows what a number of the dashboard counts.
 */
void
dossier_portfolio_filter_set_counted (DossierPortfolioFilter *self,
                                      const char *criterion,
                                      DossierPortfolioCondition condition)
{
  if (!set_string (&self->criterion, criterion) && self->condition == condition)
    return;
  self->condition = condition;
  changed (self);
}

void
dossier_portfolio_filter_clear (DossierPortfolioFilter *self)
{
  set_string (&self->text, NULL);
  set_string (&self->owner, NULL);
  set_string (&self->criterion, NULL);
  self->rating = DOSSIER_PORTFOLIO_ALL;
  self->state = DOSSIER_PORTFOLIO_ALL;
  self->condition = DOSSIER_PORTFOLIO_ANY;
  changed (self);
}

/**
 * dossier_portfolio_filter_is_active:
 * @self: a filter
 *
 * Returns: whether it may hide any element
 */
gboolean
dossier_portfolio_filter_is_active (DossierPortfolioFilter *self)
{
  return self->text != NULL || self->owner != NULL || self->criterion != NULL ||
         self->rating != DOSSIER_PORTFOLIO_ALL || self->state != DOSSIER_PORTFOLIO_ALL ||
         self->condition != DOSSIER_PORTFOLIO_ANY;
}

static void
append (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/**
 * dossier_portfolio_filter_describe:
 * @self: a filter
 * @standard: the standard, which names the ratings
 *
 * Returns: (transfer full): what is shown, without the text that is searched
 *   for; "" for all
 */
char *
dossier_portfolio_filter_describe (DossierPortfolioFilter *self, DossierStandard *standard)
{
  static const char *const conditions[] = { [DOSSIER_PORTFOLIO_RATED] = N_ ("Rated"),
                                            [DOSSIER_PORTFOLIO_WRITTEN] = N_ ("Written"),
                                            [DOSSIER_PORTFOLIO_EVIDENCED] = N_ ("With evidence"),
                                            [DOSSIER_PORTFOLIO_NOT_EVIDENCED] =
                                              N_ ("Without evidence"),
                                            [DOSSIER_PORTFOLIO_FINAL] = N_ ("Final"),
                                            [DOSSIER_PORTFOLIO_NOT_FINAL] =
                                              N_ ("Written, not final"),
                                            [DOSSIER_PORTFOLIO_NOT_WRITTEN] = N_ ("Not written") };
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->rating != DOSSIER_PORTFOLIO_ALL)
    append (text, dossier_standard_get_rating_title (standard, (DossierRating) self->rating));
  if (self->condition != DOSSIER_PORTFOLIO_ANY)
    append (text, _ (conditions[self->condition]));
  if (self->state != DOSSIER_PORTFOLIO_ALL)
    append (text, dossier_enum_get_title (DOSSIER_TYPE_RESPONSE_STATE, self->state));
  if (self->owner != NULL)
    append (text, self->owner);
  if (self->criterion != NULL)
    {
      g_autofree char *criterion = g_strdup_printf (_ ("Criterion %s"), self->criterion);

      append (text, criterion);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
