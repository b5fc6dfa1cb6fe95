/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-portfolio-item.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-rating-style.h"

/**
 * DossierPortfolioItem:
 *
 * A row of the portfolio's tree: a criterion, a sub-criterion or an element
 * with its response.
 */
struct _DossierPortfolioItem
{
  GObject parent_instance;

  DossierSubmission *submission;
  DossierCriterion *criterion;
  DossierSubCriterion *sub_criterion;
  DossierElement *element;
  DossierResponse *response;
  GListStore *children;
  /* Of the elements of a criterion, when somebody was last told. */
  guint n_written;
};

G_DEFINE_FINAL_TYPE (DossierPortfolioItem, dossier_portfolio_item, G_TYPE_OBJECT)

enum
{
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_DETAIL,
  PROP_DESCRIPTION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static DossierRating
get_rating (DossierPortfolioItem *self)
{
  return dossier_response_get_rating (self->response);
}

static void
count_written (DossierPortfolioItem *self, guint *n_written, guint *n_elements)
{
  if (self->response != NULL)
    {
      *n_elements += 1;
      *n_written += dossier_response_is_written (self->response) ? 1 : 0;
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (DossierPortfolioItem) child =
        g_list_model_get_item (G_LIST_MODEL (self->children), i);

      count_written (child, n_written, n_elements);
    }
}

/* The state of an element that somebody has begun; how far a criterion is. A sub-criterion says
 * nothing. */
static char *
create_detail (DossierPortfolioItem *self)
{
  guint n_written = 0;
  guint n_elements = 0;

  if (self->response != NULL)
    return dossier_response_get_state (self->response) == DOSSIER_RESPONSE_NOT_STARTED
             ? g_strdup ("")
             : g_strdup (
                 dossier_enum_get_title (DOSSIER_TYPE_RESPONSE_STATE,
                                         (int) dossier_response_get_state (self->response)));
  if (self->sub_criterion != NULL)
    return g_strdup ("");
  count_written (self, &n_written, &n_elements);
  return g_strdup_printf ("%u/%u", n_written, n_elements);
}

static char *
create_description (DossierPortfolioItem *self)
{
  guint n_written = 0;
  guint n_elements = 0;

  if (self->response != NULL)
    return g_strdup_printf (
      "%s %s: %s, %s",
      dossier_portfolio_item_get_number (self),
      dossier_portfolio_item_get_title (self),
      dossier_standard_get_rating_title (dossier_submission_get_standard (self->submission),
                                         get_rating (self)),
      dossier_enum_get_title (DOSSIER_TYPE_RESPONSE_STATE,
                              (int) dossier_response_get_state (self->response)));

  count_written (self, &n_written, &n_elements);
  /* Translators: number and title of a criterion, then how much of it is written */
  return g_strdup_printf (_ ("%s %s: %u of %u written"),
                          dossier_portfolio_item_get_number (self),
                          dossier_portfolio_item_get_title (self),
                          n_written,
                          n_elements);
}

static void
dossier_portfolio_item_get_property (GObject *object,
                                     guint property_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  DossierPortfolioItem *self = DOSSIER_PORTFOLIO_ITEM (object);

  switch (property_id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, dossier_portfolio_item_get_number (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, dossier_portfolio_item_get_title (self));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value,
                          self->response != NULL ? dossier_rating_get_icon_name (get_rating (self))
                                                 : NULL);
      break;
    case PROP_DETAIL:
      g_value_take_string (value, create_detail (self));
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, create_description (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dossier_portfolio_item_finalize (GObject *object)
{
  DossierPortfolioItem *self = DOSSIER_PORTFOLIO_ITEM (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->criterion);
  g_clear_object (&self->sub_criterion);
  g_clear_object (&self->element);
  g_clear_object (&self->response);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (dossier_portfolio_item_parent_class)->finalize (object);
}

static void
dossier_portfolio_item_class_init (DossierPortfolioItemClass *klass)
{
  static const char *const names[] = { [PROP_NUMBER] = "number",
                                       [PROP_TITLE] = "title",
                                       [PROP_ICON_NAME] = "icon-name",
                                       [PROP_DETAIL] = "detail",
                                       [PROP_DESCRIPTION] = "description" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_portfolio_item_get_property;
  object_class->finalize = dossier_portfolio_item_finalize;

  for (guint i = PROP_NUMBER; i < N_PROPERTIES; i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_portfolio_item_init (DossierPortfolioItem *self)
{
}

static void
facts_changed (DossierPortfolioItem *self)
{
  for (guint i = PROP_ICON_NAME; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static DossierPortfolioItem *
item_new (DossierSubmission *submission, DossierCriterion *criterion)
{
  DossierPortfolioItem *self = g_object_new (DOSSIER_TYPE_PORTFOLIO_ITEM, NULL);

  self->submission = g_object_ref (submission);
  self->criterion = g_object_ref (criterion);
  return self;
}

/* Most letters that are typed into a narrative make it no more and no less written. */
static void
narrative_changed (DossierPortfolioItem *self)
{
  guint n_written = 0;
  guint n_elements = 0;

  count_written (self, &n_written, &n_elements);
  if (n_written == self->n_written)
    return;
  self->n_written = n_written;
  facts_changed (self);
}

static void
follow (DossierPortfolioItem *self, DossierPortfolioItem *criterion_item)
{
  static const char *const signals[] = { "notify::rating", "notify::state" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->response,
                             signals[i],
                             G_CALLBACK (facts_changed),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->response,
                           "notify::narrative",
                           G_CALLBACK (narrative_changed),
                           criterion_item,
                           G_CONNECT_SWAPPED);
  criterion_item->n_written += dossier_response_is_written (self->response) ? 1 : 0;
}

static DossierPortfolioItem *
item_new_for_element (DossierPortfolioItem *criterion_item, DossierElement *element)
{
  DossierPortfolioItem *self = item_new (criterion_item->submission, criterion_item->criterion);

  self->element = g_object_ref (element);
  self->response = g_object_ref (
    dossier_submission_find_response (self->submission, dossier_element_get_number (element)));
  follow (self, criterion_item);
  return self;
}

static DossierPortfolioItem *
item_new_for_sub_criterion (DossierPortfolioItem *criterion_item,
                            DossierSubCriterion *sub_criterion)
{
  DossierPortfolioItem *self = item_new (criterion_item->submission, criterion_item->criterion);
  GListModel *elements = dossier_sub_criterion_get_elements (sub_criterion);

  self->sub_criterion = g_object_ref (sub_criterion);
  self->children = g_list_store_new (DOSSIER_TYPE_PORTFOLIO_ITEM);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      g_autoptr (DossierPortfolioItem) child = item_new_for_element (criterion_item, element);

      g_list_store_append (self->children, child);
    }
  return self;
}

static DossierPortfolioItem *
item_new_for_criterion (DossierSubmission *submission, DossierCriterion *criterion)
{
  DossierPortfolioItem *self = item_new (submission, criterion);
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);

  self->children = g_list_store_new (DOSSIER_TYPE_PORTFOLIO_ITEM);
  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);
      g_autoptr (DossierPortfolioItem) child = item_new_for_sub_criterion (self, sub_criterion);

      g_list_store_append (self->children, child);
    }
  return self;
}

/**
 * dossier_portfolio_item_list_for_submission:
 * @submission: a submission
 *
 * Returns: (transfer full): a list of #DossierPortfolioItem, one for each
 *   criterion
 */
GListModel *
dossier_portfolio_item_list_for_submission (DossierSubmission *submission)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (submission));
  GListStore *items = g_list_store_new (DOSSIER_TYPE_PORTFOLIO_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autoptr (DossierPortfolioItem) item = item_new_for_criterion (submission, criterion);

      g_list_store_append (items, item);
    }
  return G_LIST_MODEL (items);
}

const char *
dossier_portfolio_item_get_number (DossierPortfolioItem *self)
{
  if (self->element != NULL)
    return dossier_element_get_number (self->element);
  if (self->sub_criterion != NULL)
    return dossier_sub_criterion_get_number (self->sub_criterion);
  return dossier_criterion_get_number (self->criterion);
}

const char *
dossier_portfolio_item_get_title (DossierPortfolioItem *self)
{
  if (self->element != NULL)
    return dossier_element_get_title (self->element);
  if (self->sub_criterion != NULL)
    return dossier_sub_criterion_get_title (self->sub_criterion);
  return dossier_criterion_get_title (self->criterion);
}

/**
 * dossier_portfolio_item_get_introduction:
 * @self: an item
 *
 * Returns: what the criterion, sub-criterion or element is about
 */
const char *
dossier_portfolio_item_get_introduction (DossierPortfolioItem *self)
{
  if (self->element != NULL)
    return dossier_element_get_requirement (self->element);
  if (self->sub_criterion != NULL)
    return dossier_sub_criterion_get_introduction (self->sub_criterion);
  return dossier_criterion_get_introduction (self->criterion);
}

/**
 * dossier_portfolio_item_get_criterion:
 * @self: an item
 *
 * Returns: (transfer none): the criterion that it is, or is in
 */
DossierCriterion *
dossier_portfolio_item_get_criterion (DossierPortfolioItem *self)
{
  return self->criterion;
}

/**
 * dossier_portfolio_item_get_element:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the element, if it is one
 */
DossierElement *
dossier_portfolio_item_get_element (DossierPortfolioItem *self)
{
  return self->element;
}

/**
 * dossier_portfolio_item_get_response:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the response, if it is an element
 */
DossierResponse *
dossier_portfolio_item_get_response (DossierPortfolioItem *self)
{
  return self->response;
}

/**
 * dossier_portfolio_item_get_children:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): a list of the #DossierPortfolioItem in it
 */
GListModel *
dossier_portfolio_item_get_children (DossierPortfolioItem *self)
{
  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}
