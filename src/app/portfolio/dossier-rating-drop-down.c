/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating-drop-down.h"

#include "dossier-choices.h"
#include "dossier-enum-choices.h"
#include "dossier-enum.h"
#include "dossier-rating-keys.h"
#include "dossier-rating-style.h"

/* The list is as narrow as its rows may be. */
#define WIDTH_OF_MEANING 30

/* What a row of the list is made of. */
typedef struct
{
  GtkWidget *shape;
  GtkWidget *title;
  GtkWidget *meaning;
  GtkWidget *mark;
} Row;

static DossierRating
get_rating (GtkDropDown *drop_down, GtkListItem *list_item)
{
  const char *nick = dossier_choices_get_value (dossier_choices_of (drop_down),
                                                gtk_list_item_get_position (list_item));
  int rating = DOSSIER_RATING_NOT_RATED;

  dossier_enum_find (DOSSIER_TYPE_RATING, nick, &rating);
  return (DossierRating) rating;
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
create_meaning (void)
{
  GtkWidget *label = create_label ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_OF_MEANING);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_OF_MEANING);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
create_picture (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "icon-name",
                       icon_name,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

static void
set_shape (GtkWidget *shape, DossierRating rating)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (shape), dossier_rating_get_icon_name (rating));
  dossier_rating_style_widget (rating, shape);
}

static void
set_up_button_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = create_label ();

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), create_picture (NULL));
  gtk_box_append (GTK_BOX (box), title);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_button_cb (GtkListItemFactory *factory, GtkListItem *list_item, GtkDropDown *drop_down)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkStringObject *item = gtk_list_item_get_item (list_item);

  set_shape (gtk_widget_get_first_child (box), get_rating (drop_down, list_item));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)),
                      gtk_string_object_get_string (item));
}

static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Row *row = g_new (Row, 1);

  row->shape = create_picture (NULL);
  row->title = create_label ();
  row->meaning = create_meaning ();
  row->mark = create_picture ("object-select-symbolic");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), row->title);
  gtk_box_append (GTK_BOX (words), row->meaning);
  gtk_box_append (GTK_BOX (box), row->shape);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), row->mark);
  gtk_list_item_set_child (list_item, box);
  g_object_set_data_full (G_OBJECT (list_item), "row", row, g_free);
}

static void
update_mark_cb (GtkListItem *list_item, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  gboolean is_chosen =
    gtk_drop_down_get_selected (drop_down) == gtk_list_item_get_position (list_item);

  gtk_widget_set_opacity (row->mark, is_chosen ? 1 : 0);
}

static void
name_row (GtkListItem *list_item, const char *title, const char *meaning)
{
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (list_item))),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    title,
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    meaning,
    -1);
}

static char *
describe_rating (DossierStandard *standard, DossierRating rating)
{
  const char *reason = dossier_standard_get_rating_reason (standard, rating);
  g_autofree char *meaning =
    g_strdup_printf ("%s %s", dossier_standard_get_rating_definition (standard, rating), reason);

  return g_strchomp (g_steal_pointer (&meaning));
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *list_item, GtkDropDown *drop_down)
{
  const Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  DossierStandard *standard = g_object_get_data (G_OBJECT (drop_down), "standard");
  DossierRating rating = get_rating (drop_down, list_item);
  const char *title = dossier_standard_get_rating_title (standard, rating);
  g_autofree char *meaning = describe_rating (standard, rating);

  set_shape (row->shape, rating);
  gtk_label_set_text (GTK_LABEL (row->title), title);
  gtk_label_set_text (GTK_LABEL (row->meaning), meaning);
  gtk_widget_set_visible (row->meaning, *meaning != '\0');
  name_row (list_item, title, meaning);
  g_signal_connect_object (drop_down,
                           "notify::selected",
                           G_CALLBACK (update_mark_cb),
                           list_item,
                           G_CONNECT_SWAPPED);
  update_mark_cb (list_item, NULL, drop_down);
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *list_item, GtkDropDown *drop_down)
{
  g_signal_handlers_disconnect_by_func (drop_down, update_mark_cb, list_item);
}

static gboolean
rate_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  dossier_choices_select_enum (widget, DOSSIER_TYPE_RATING, g_variant_get_int32 (arguments));
  return TRUE;
}

/**
 * dossier_rating_drop_down_offer:
 * @drop_down: a drop-down
 * @standard: a standard
 *
 * Offers the ratings of @standard as #DossierChoices: each with its shape, the word for it, and
 * what it means.
 */
void
dossier_rating_drop_down_offer (GtkDropDown *drop_down, DossierStandard *standard)
{
  g_autoptr (GtkListItemFactory) button_factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) row_factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GListModel) ratings = dossier_rating_choices_new (standard, NULL);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  g_object_set_data_full (G_OBJECT (drop_down),
                          "standard",
                          g_object_ref (standard),
                          g_object_unref);
  g_signal_connect (button_factory, "setup", G_CALLBACK (set_up_button_cb), NULL);
  g_signal_connect (button_factory, "bind", G_CALLBACK (bind_button_cb), drop_down);
  g_signal_connect (row_factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (row_factory, "bind", G_CALLBACK (bind_row_cb), drop_down);
  g_signal_connect (row_factory, "unbind", G_CALLBACK (unbind_row_cb), drop_down);
  gtk_drop_down_set_model (drop_down, ratings);
  gtk_drop_down_set_factory (drop_down, button_factory);
  gtk_drop_down_set_list_factory (drop_down, row_factory);
  dossier_rating_keys_bind (GTK_WIDGET (drop_down), rate_by_key);
}
