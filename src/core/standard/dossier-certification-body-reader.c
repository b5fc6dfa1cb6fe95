/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-certification-body-reader.h"

#include "dossier-day.h"
#include "dossier-json-members.h"
#include "dossier-standard-private.h"
#include "dossier-text.h"

static DossierCertificationBody *
read_certification_body (JsonObject *object, const char *place, GError **error)
{
  g_auto (GStrv) address = NULL;
  const char *name, *contact_person, *telephone, *email, *website;

  name = dossier_json_get_text (object, place, "name", error);
  if (name == NULL)
    return NULL;
  contact_person = dossier_json_get_optional_text (object, place, "contact-person", error);
  if (contact_person == NULL)
    return NULL;
  address = dossier_json_get_texts (object, place, "address", error);
  if (address == NULL)
    return NULL;
  telephone = dossier_json_get_optional_text (object, place, "telephone", error);
  if (telephone == NULL)
    return NULL;
  email = dossier_json_get_optional_text (object, place, "email", error);
  if (email == NULL)
    return NULL;
  website = dossier_json_get_optional_text (object, place, "website", error);
  if (website == NULL)
    return NULL;

  return dossier_certification_body_new (name,
                                         contact_person,
                                         (const char *const *) address,
                                         telephone,
                                         email,
                                         website);
}

static gboolean
read_as_of (DossierStandard *self, JsonObject *root, GError **error)
{
  static const char member[] = "certification-bodies-as-of";
  const char *day = dossier_json_get_optional_text (root, "", member, error);

  if (day == NULL)
    return FALSE;
  if (*day != '\0' && !dossier_day_is_valid (day))
    return dossier_json_fail (error, _ ("“%s” is “%s”, which is not a date"), member, day);
  self->certification_bodies_as_of = g_strdup (day);
  return TRUE;
}

/**
 * dossier_certification_body_reader_read:
 * @self: a standard that is being read
 * @root: its file
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Reads who certifies by the standard, and of which day that is.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_certification_body_reader_read (DossierStandard *self, JsonObject *root, GError **error)
{
  static const char member[] = "certification-bodies";
  JsonArray *array = dossier_json_get_array (root, "", member, error);

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = dossier_json_place_of_item (member, i);
      JsonObject *object = dossier_json_get_object_item (array, member, i, error);
      g_autoptr (DossierCertificationBody) body = NULL;

      if (object == NULL)
        return FALSE;
      body = read_certification_body (object, place, error);
      if (body == NULL)
        return FALSE;
      g_list_store_append (self->certification_bodies, body);
    }
  return read_as_of (self, root, error);
}
