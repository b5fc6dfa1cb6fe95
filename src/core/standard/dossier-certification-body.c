/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-certification-body.h"

#include <string.h>

struct _DossierCertificationBody
{
  GObject parent_instance;

  char *name;
  char *contact_person;
  char **address;
  char *telephone;
  char *email;
  char *website;
};

G_DEFINE_FINAL_TYPE (DossierCertificationBody, dossier_certification_body, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
dossier_certification_body_get_property (GObject *object,
                                         guint property_id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  DossierCertificationBody *self = DOSSIER_CERTIFICATION_BODY (object);

  if (property_id == PROP_NAME)
    g_value_set_string (value, self->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dossier_certification_body_finalize (GObject *object)
{
  DossierCertificationBody *self = DOSSIER_CERTIFICATION_BODY (object);

  g_free (self->name);
  g_free (self->contact_person);
  g_strfreev (self->address);
  g_free (self->telephone);
  g_free (self->email);
  g_free (self->website);

  G_OBJECT_CLASS (dossier_certification_body_parent_class)->finalize (object);
}

static void
dossier_certification_body_class_init (DossierCertificationBodyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_certification_body_get_property;
  object_class->finalize = dossier_certification_body_finalize;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_certification_body_init (DossierCertificationBody *self)
{
}

/**
 * dossier_certification_body_new:
 * @name: its name
 * @contact_person: whom to ask for, or ""
 * @address: (array zero-terminated=1): the lines of its address
 * @telephone: its telephone number, or ""
 * @email: its e-mail address, or ""
 * @website: its website, or ""
 *
 * Returns: (transfer full): a body that may certify against a standard
 */
DossierCertificationBody *
dossier_certification_body_new (const char *name,
                                const char *contact_person,
                                const char *const *address,
                                const char *telephone,
                                const char *email,
                                const char *website)
{
  DossierCertificationBody *self = g_object_new (DOSSIER_TYPE_CERTIFICATION_BODY, NULL);

  self->name = g_strdup (name);
  self->contact_person = g_strdup (contact_person);
  self->address = g_strdupv ((char **) address);
  self->telephone = g_strdup (telephone);
  self->email = g_strdup (email);
  self->website = g_strdup (website);
  return self;
}

const char *
dossier_certification_body_get_name (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  return self->name;
}

/**
 * dossier_certification_body_get_contact_person:
 * @self: a certification body
 *
 * Returns: whom to ask for, "" where nobody was named
 */
const char *
dossier_certification_body_get_contact_person (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  return self->contact_person;
}

/**
 * dossier_certification_body_get_address:
 * @self: a certification body
 *
 * Returns: (array zero-terminated=1): the lines of its postal address
 */
const char *const *
dossier_certification_body_get_address (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  return (const char *const *) self->address;
}

/**
 * dossier_certification_body_get_telephone:
 * @self: a certification body
 *
 * Returns: its telephone number, "" where none was published
 */
const char *
dossier_certification_body_get_telephone (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  return self->telephone;
}

/**
 * dossier_certification_body_get_email:
 * @self: a certification body
 *
 * Returns: its e-mail address, "" where none was published
 */
const char *
dossier_certification_body_get_email (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  return self->email;
}

/**
 * dossier_certification_body_get_website:
 * @self: a certification body
 *
 * Returns: its website, "" where none was published
 */
const char *
dossier_certification_body_get_website (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  return self->website;
}

/**
 * dossier_certification_body_create_telephone_uri:
 * @self: a certification body
 *
 * Returns: (transfer full) (nullable): the address that calls it
 */
char *
dossier_certification_body_create_telephone_uri (DossierCertificationBody *self)
{
  g_autoptr (GString) uri = g_string_new ("tel:");

  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  for (const char *p = self->telephone; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) || *p == '+')
        g_string_append_c (uri, *p);
    }
  return *self->telephone != '\0' ? g_strdup (uri->str) : NULL;
}

/**
 * dossier_certification_body_create_email_uri:
 * @self: a certification body
 *
 * Returns: (transfer full) (nullable): the address that begins an e-mail to it
 */
char *
dossier_certification_body_create_email_uri (DossierCertificationBody *self)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  if (*self->email == '\0')
    return NULL;
  escaped = g_uri_escape_string (self->email, "@", FALSE);
  return g_strconcat ("mailto:", escaped, NULL);
}

/**
 * dossier_certification_body_create_website_uri:
 * @self: a certification body
 *
 * A website may be written without “https://”. Any other scheme could open something else than a
 * page.
 *
 * Returns: (transfer full) (nullable): the address that opens its website
 */
char *
dossier_certification_body_create_website_uri (DossierCertificationBody *self)
{
  g_return_val_if_fail (DOSSIER_IS_CERTIFICATION_BODY (self), NULL);

  if (g_str_has_prefix (self->website, "https://") || g_str_has_prefix (self->website, "http://"))
    return g_strdup (self->website);
  if (*self->website == '\0' || strchr (self->website, ':') != NULL)
    return NULL;
  return g_strconcat ("https://", self->website, NULL);
}
