/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office-styles.h"

/* More than any document needs, and an end for one that leads in circles. */
#define PARENT_COUNT_MAXIMUM 50

typedef struct
{
  char *parent;
  DossierOfficeHiding hiding;
} Style;

struct _DossierOfficeStyles
{
  GHashTable *styles;
  Style *last;
};

static void
style_free (gpointer data)
{
  Style *self = data;

  g_free (self->parent);
  g_free (self);
}

/**
 * dossier_office_styles_new:
 *
 * Returns: (transfer full): no styles yet
 */
DossierOfficeStyles *
dossier_office_styles_new (void)
{
  DossierOfficeStyles *self = g_new0 (DossierOfficeStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  return self;
}

void
dossier_office_styles_free (DossierOfficeStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self);
}

static char *
make_key (const char *family, const char *name)
{
  return g_strconcat (family != NULL ? family : "", "/", name != NULL ? name : "", NULL);
}

/**
 * dossier_office_styles_add:
 * @self: styles
 * @family: (nullable): what kind of thing has the style
 * @name: (nullable): its name, which is its own within the family
 *
 * Adds a style, of which the functions below tell more.
 */
void
dossier_office_styles_add (DossierOfficeStyles *self, const char *family, const char *name)
{
  self->last = g_new0 (Style, 1);
  g_hash_table_replace (self->styles, make_key (family, name), self->last);
}

/**
 * dossier_office_styles_set_parent:
 * @self: styles
 * @parent: (nullable): from which style of its family the last one inherits
 */
void
dossier_office_styles_set_parent (DossierOfficeStyles *self, const char *parent)
{
  if (self->last == NULL)
    return;
  g_free (self->last->parent);
  self->last->parent = g_strdup (parent);
}

/**
 * dossier_office_styles_set_hiding:
 * @self: styles
 * @hiding: what the last one says itself
 */
void
dossier_office_styles_set_hiding (DossierOfficeStyles *self, DossierOfficeHiding hiding)
{
  if (self->last != NULL)
    self->last->hiding = hiding;
}

/**
 * dossier_office_styles_find:
 * @self: styles
 * @family: what kind of thing has the style
 * @name: (nullable): the name of a style, which need not be there
 *
 * Returns: what the style says, or those that it inherits from
 */
DossierOfficeHiding
dossier_office_styles_find (DossierOfficeStyles *self, const char *family, const char *name)
{
  for (guint i = 0; name != NULL && i < PARENT_COUNT_MAXIMUM; i++)
    {
      g_autofree char *key = make_key (family, name);
      const Style *style = g_hash_table_lookup (self->styles, key);

      if (style == NULL)
        break;
      if (style->hiding != DOSSIER_OFFICE_UNSAID)
        return style->hiding;
      name = style->parent;
    }
  return DOSSIER_OFFICE_UNSAID;
}
