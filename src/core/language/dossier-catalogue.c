/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-catalogue.h"

#include <stdlib.h>
#include <string.h>

static int
compare_text_with_entry (gconstpointer text, gconstpointer entry)
{
  return strcmp (text, ((const DossierCatalogueEntry *) entry)->text);
}

static const DossierCatalogueEntry *
find_entry (const DossierCatalogue *self, const char *text)
{
  return bsearch (text,
                  self->entries,
                  self->n_entries,
                  sizeof (DossierCatalogueEntry),
                  compare_text_with_entry);
}

/**
 * dossier_catalogue_look_up:
 * @self: a catalogue
 * @text: a text of the program
 *
 * Returns: (transfer none) (nullable): its translation; %NULL if there is none
 */
const char *
dossier_catalogue_look_up (const DossierCatalogue *self, const char *text)
{
  const DossierCatalogueEntry *entry = find_entry (self, text);

  return entry != NULL ? entry->forms : NULL;
}

/**
 * dossier_catalogue_look_up_plural:
 * @self: a catalogue
 * @singular: a text about one thing, which has plural forms
 * @count: the number of things
 *
 * Returns: (transfer none) (nullable): the translation for @count things; %NULL if
 *   there is none
 */
const char *
dossier_catalogue_look_up_plural (const DossierCatalogue *self, const char *singular, gulong count)
{
  const DossierCatalogueEntry *entry = find_entry (self, singular);
  const char *form;

  if (entry == NULL)
    return NULL;
  form = entry->forms;
  for (gulong i = self->plural_form (count); i > 0; i--)
    form += strlen (form) + 1;
  return form;
}
