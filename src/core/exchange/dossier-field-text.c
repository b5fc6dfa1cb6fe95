/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-field-text.h"

#include <gio/gio.h>

#include "dossier-enum.h"
#include "dossier-text-match.h"
#include "dossier-text.h"

#include <stdio.h>

/**
 * dossier_field_to_text:
 * @field: a field that holds no other records
 * @value: its value
 *
 * Returns: (transfer full) (nullable): the value as a cell of a table has it;
 *   %NULL for a field that holds records
 */
char *
dossier_field_to_text (GParamSpec *field, const GValue *value)
{
  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_NUMBER:
      return g_strdup_printf ("%" G_GUINT64_FORMAT, g_value_get_uint64 (value));
    case DOSSIER_FIELD_FLAG:
      return g_strdup (g_value_get_boolean (value) ? "yes" : "no");
    case DOSSIER_FIELD_ENUM:
      return g_strdup (dossier_enum_get_nick (G_VALUE_TYPE (value), g_value_get_enum (value)));
    case DOSSIER_FIELD_TEXT:
    case DOSSIER_FIELD_DATE:
      return g_value_dup_string (value);
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
    default:
      return NULL;
    }
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *first = dossier_text_simplify (a);
  g_autofree char *second = dossier_text_simplify (b);

  return g_str_equal (first, second);
}

/**
 * dossier_field_is_called:
 * @field: a field
 * @name: what somebody wrote over a column
 *
 * Returns: whether it means the field: by its name or its title, whatever the
 *   capitals
 */
gboolean
dossier_field_is_called (GParamSpec *field, const char *name)
{
  return is_same (g_param_spec_get_name (field), name) ||
         is_same (dossier_field_get_title (field), name);
}

static char *
join_titles (GType type)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < dossier_enum_get_n_values (type); i++)
    g_string_append_printf (titles,
                            "%s%s",
                            i > 0 ? ", " : "",
                            dossier_enum_get_title (type, (int) i));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

/* Reads the words that Dossier writes into its tables, and those that it shows. */
static gboolean
read_enum (GParamSpec *field, const char *text, GValue *value, GError **error)
{
  GType type = G_VALUE_TYPE (value);
  g_autofree char *choices = NULL;

  for (guint i = 0; i < dossier_enum_get_n_values (type); i++)
    {
      if (is_same (dossier_enum_get_nick (type, (int) i), text) ||
          is_same (dossier_enum_get_title (type, (int) i), text))
        {
          g_value_set_enum (value, (int) i);
          return TRUE;
        }
    }
  choices = join_titles (type);
  g_set_error (
    error,
    G_IO_ERROR,
    G_IO_ERROR_INVALID_DATA,
    /* Translators: the title of a column, a list of words, and what stands there instead */
    _ ("%s takes one of: %s; not “%s”."),
    dossier_field_get_title (field),
    choices,
    text);
  return FALSE;
}

/* Reads 2026-03-31, as Dossier writes it, and 31/03/2026, as spreadsheets in Britain do. */
static gboolean
read_date (GParamSpec *field, const char *text, GValue *value, GError **error)
{
  guint year, month, day;
  int n_read = -1;

  if ((sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &n_read) == 3 ||
       sscanf (text, "%2u/%2u/%4u%n", &day, &month, &year, &n_read) == 3) &&
      text[n_read] == '\0' && year >= 1000 &&
      g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    {
      g_value_take_string (value, g_strdup_printf ("%04u-%02u-%02u", year, month, day));
      return TRUE;
    }
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               _ ("%s: “%s” is not a date like 2026-03-31 or 31/03/2026."),
               dossier_field_get_title (field),
               text);
  return FALSE;
}

/**
 * dossier_field_from_text:
 * @field: a field that holds no other records
 * @text: what stands in a cell
 * @value: (out caller-allocates): an initialized value of the field's type
 * @error: return location for a %G_IO_ERROR_INVALID_DATA
 *
 * Returns: whether the text is a value of the field
 */
gboolean
dossier_field_from_text (GParamSpec *field, const char *text, GValue *value, GError **error)
{
  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_TEXT:
      g_value_take_string (value, g_utf8_normalize (text, -1, G_NORMALIZE_NFC));
      return TRUE;
    case DOSSIER_FIELD_DATE:
      return read_date (field, text, value, error);
    case DOSSIER_FIELD_ENUM:
      return read_enum (field, text, value, error);
    case DOSSIER_FIELD_NUMBER:
    case DOSSIER_FIELD_FLAG:
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
    default:
      g_return_val_if_reached (FALSE);
    }
}
