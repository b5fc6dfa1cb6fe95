/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-session.h"

#include "dossier-clock.h"
#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

#include <string.h>

/**
 * DossierSession:
 *
 * A part of a visit: when and where the assessor meets whom, and about which elements.
 */
struct _DossierSession
{
  DossierRecord parent_instance;
};

static const DossierEnumValue session_group_values[] = {
  { DOSSIER_SESSION_STAFF, "staff", N_ ("Staff"), NULL },
  { DOSSIER_SESSION_MANAGERS, "managers", N_ ("Managers"), NULL },
  { DOSSIER_SESSION_CUSTOMERS, "customers", N_ ("Customers"), NULL },
  { DOSSIER_SESSION_PARTNERS, "partners", N_ ("Partners"), NULL },
  { DOSSIER_SESSION_NOBODY, "nobody", N_ ("Nobody"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierSessionGroup, dossier_session_group, session_group_values)

G_DEFINE_FINAL_TYPE (DossierSession, dossier_session, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "title", N_ ("Edit Title of Session"), NULL },
  { "date", N_ ("Change Day of Session"), NULL },
  { "begins", N_ ("Change Time of Session"), NULL },
  { "ends", N_ ("Change Time of Session"), NULL },
  { "place", N_ ("Edit Place of Session"), NULL },
  { "group", N_ ("Change Who Is Met"), NULL },
  { "people", N_ ("Edit People to Meet"), NULL },
  { "elements", N_ ("Change Elements of Session"), NULL },
  { "table", N_ ("Edit What Is on the Table"), NULL },
  { "note", N_ ("Edit Note on Session"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_session_class_init (DossierSessionClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_text (record_class, "title", N_ ("Title"));
  dossier_record_class_add_date (record_class, "date", N_ ("Day"));
  dossier_record_class_add_text (record_class, "begins", N_ ("Begins"));
  dossier_record_class_add_text (record_class, "ends", N_ ("Ends"));
  dossier_record_class_add_text (record_class, "place", N_ ("Place"));
  dossier_record_class_add_enum (record_class,
                                 "group",
                                 N_ ("Who Is Met"),
                                 DOSSIER_TYPE_SESSION_GROUP,
                                 DOSSIER_SESSION_STAFF);
  dossier_record_class_add_text (record_class, "people", N_ ("Roles"));
  dossier_record_class_add_text (record_class, "elements", N_ ("Elements"));
  dossier_record_class_add_text (record_class, "table", N_ ("Also on the Table"));
  dossier_record_class_add_text (record_class, "note", N_ ("Note"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_SEARCHED,
                                    "title",
                                    "place",
                                    "people",
                                    "table",
                                    "note",
                                    NULL);
}

static void
dossier_session_init (DossierSession *self)
{
}

/**
 * dossier_session_new:
 * @title: what it is about
 * @group: whom the assessor meets
 *
 * Returns: (transfer full): a session without a time
 */
DossierSession *
dossier_session_new (const char *title, DossierSessionGroup group)
{
  g_autofree char *id = g_uuid_string_random ();

  return g_object_new (DOSSIER_TYPE_SESSION, "id", id, "title", title, "group", group, NULL);
}

const char *
dossier_session_get_id (DossierSession *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "id");
}

const char *
dossier_session_get_title (DossierSession *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "title");
}

DossierSessionGroup
dossier_session_get_group (DossierSession *self)
{
  return (DossierSessionGroup) dossier_record_get_enum (DOSSIER_RECORD (self), "group");
}

/**
 * dossier_session_get_elements:
 * @self: a session
 *
 * Returns: the numbers of the elements that it is about, as dossier_element_numbers_list() reads
 *   them
 */
const char *
dossier_session_get_elements (DossierSession *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "elements");
}

/**
 * dossier_session_list_people:
 * @self: a session
 *
 * Returns: (transfer full): the roles of those whom the assessor meets
 */
char **
dossier_session_list_people (DossierSession *self)
{
  const char *people = dossier_record_get_text (DOSSIER_RECORD (self), "people");
  g_auto (GStrv) parts = g_strsplit_set (people, ",;\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        g_strv_builder_add (builder, parts[i]);
    }
  return g_strv_builder_end (builder);
}

/**
 * dossier_session_describe_time:
 * @self: a session
 *
 * Returns: (transfer full): from when to when it lasts, as “09:30–10:00”, as far as that is known
 */
char *
dossier_session_describe_time (DossierSession *self)
{
  const char *begins = dossier_record_get_text (DOSSIER_RECORD (self), "begins");
  const char *ends = dossier_record_get_text (DOSSIER_RECORD (self), "ends");

  if (*begins == '\0' || *ends == '\0')
    return g_strdup (begins);
  return g_strdup_printf ("%s–%s", begins, ends);
}

/* “9.30” comes before “10:00”; what is no time comes last. */
static int
compare_clocks (const char *first, const char *second)
{
  guint minutes, other_minutes;
  gboolean is_time = dossier_clock_parse (first, &minutes);
  gboolean is_other_time = dossier_clock_parse (second, &other_minutes);

  if (is_time && is_other_time)
    return (int) minutes - (int) other_minutes;
  return is_other_time - is_time;
}

static int
compare_days (const char *first, const char *second)
{
  return *first == '\0' || *second == '\0' ? strcmp (second, first) : strcmp (first, second);
}

/**
 * dossier_session_compare_times:
 * @self: a session
 * @other: another one
 *
 * Returns: less than 0 if it begins before the other, more than 0 if after it, otherwise 0.
 *   Sessions without a day or time come last.
 */
int
dossier_session_compare_times (DossierSession *self, DossierSession *other)
{
  static const char *const clocks[] = { "begins", "ends" };
  DossierRecord *first = DOSSIER_RECORD (self);
  DossierRecord *second = DOSSIER_RECORD (other);
  int order = compare_days (dossier_record_get_text (first, "date"),
                            dossier_record_get_text (second, "date"));

  for (gsize i = 0; order == 0 && i < G_N_ELEMENTS (clocks); i++)
    order = compare_clocks (dossier_record_get_text (first, clocks[i]),
                            dossier_record_get_text (second, clocks[i]));
  return order;
}
