/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page.h"

#include "dossier-accessible-page.h"
#include "dossier-today.h"

/**
 * DossierPage:
 *
 * A page of an open submission. It belongs to one bundle from its construction to its end. An edit
 * that is made while the page is not seen is shown when it is seen again.
 */
typedef struct
{
  DossierBundle *bundle;
  gboolean is_outdated;
} DossierPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierPage, dossier_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BUNDLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static DossierPagePrivate *
get_private (DossierPage *self)
{
  return dossier_page_get_instance_private (self);
}

static void
refresh (DossierPage *self)
{
  DossierPageClass *klass = DOSSIER_PAGE_GET_CLASS (self);

  get_private (self)->is_outdated = FALSE;
  if (klass->refresh != NULL)
    klass->refresh (self);
}

static void
dossier_page_map (GtkWidget *widget)
{
  DossierPage *self = DOSSIER_PAGE (widget);

  GTK_WIDGET_CLASS (dossier_page_parent_class)->map (widget);

  if (get_private (self)->is_outdated)
    refresh (self);
}

static void
edited_cb (DossierPage *self, DossierEditGroup *group)
{
  const char *const *shown = DOSSIER_PAGE_GET_CLASS (self)->shown;

  if (shown == NULL || dossier_edit_group_touches_any (group, shown))
    dossier_page_invalidate (self);
}

static void
dossier_page_constructed (GObject *object)
{
  DossierPage *self = DOSSIER_PAGE (object);

  G_OBJECT_CLASS (dossier_page_parent_class)->constructed (object);

  get_private (self)->is_outdated = TRUE;
  g_signal_connect_object (dossier_page_get_submission (self),
                           "edited",
                           G_CALLBACK (edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_today_connect (self, G_CALLBACK (dossier_page_invalidate));
  dossier_accessible_page_hide_while_unmapped (self);
}

static void
dossier_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUNDLE)
    get_private (DOSSIER_PAGE (object))->bundle = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (dossier_page_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
}

static void
dossier_page_finalize (GObject *object)
{
  g_clear_object (&get_private (DOSSIER_PAGE (object))->bundle);

  G_OBJECT_CLASS (dossier_page_parent_class)->finalize (object);
}

static void
dossier_page_class_init (DossierPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dossier_page_constructed;
  object_class->set_property = dossier_page_set_property;
  object_class->dispose = dossier_page_dispose;
  object_class->finalize = dossier_page_finalize;
  widget_class->map = dossier_page_map;

  /**
   * DossierPage:bundle:
   *
   * The bundle that the page shows.
   */
  properties[PROP_BUNDLE] =
    g_param_spec_object ("bundle",
                         NULL,
                         NULL,
                         DOSSIER_TYPE_BUNDLE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_page_init (DossierPage *self)
{
}

/**
 * dossier_page_get_bundle:
 * @self: a page
 *
 * Returns: (transfer none): the bundle that it shows
 */
DossierBundle *
dossier_page_get_bundle (DossierPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PAGE (self), NULL);

  return get_private (self)->bundle;
}

/**
 * dossier_page_get_submission:
 * @self: a page
 *
 * Returns: (transfer none): the submission that it shows
 */
DossierSubmission *
dossier_page_get_submission (DossierPage *self)
{
  return dossier_bundle_get_submission (dossier_page_get_bundle (self));
}

/**
 * dossier_page_invalidate:
 * @self: a page
 *
 * Has what is shown refreshed: at once if the page is seen, or else when it is seen next.
 */
void
dossier_page_invalidate (DossierPage *self)
{
  g_return_if_fail (DOSSIER_IS_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    get_private (self)->is_outdated = TRUE;
}
