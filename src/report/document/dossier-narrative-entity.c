/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-entity.h"

/**
 * dossier_narrative_decode_entity:
 * @text: an entity of Markdown, not necessarily terminated
 * @length: its length in bytes
 *
 * Returns: the character that it stands for; 0 if none is known
 */
gunichar
dossier_narrative_decode_entity (const char *text, gsize length)
{
  static const struct
  {
    const char *entity;
    const char *character;
  } entities[] = {
    { "&amp;", "&" },   { "&lt;", "<" },        { "&gt;", ">" },     { "&quot;", "\"" },
    { "&apos;", "'" },  { "&nbsp;", "\u00a0" }, { "&pound;", "£" },  { "&euro;", "€" },
    { "&ndash;", "–" }, { "&mdash;", "—" },     { "&hellip;", "…" },
  };
  g_autofree char *entity = g_strndup (text, length);
  gunichar character = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_equal (entities[i].entity, entity))
        character = g_utf8_get_char (entities[i].character);
    }
  if (g_ascii_strncasecmp (entity, "&#x", 3) == 0)
    character = (gunichar) g_ascii_strtoull (entity + 3, NULL, 16);
  else if (g_str_has_prefix (entity, "&#"))
    character = (gunichar) g_ascii_strtoull (entity + 2, NULL, 10);
  return g_unichar_validate (character) ? character : 0;
}

/**
 * dossier_narrative_read_attribute:
 * @attribute: an address or the info of code
 *
 * Returns: (transfer full): it with characters for entities, except for those of
 *   spaces and control characters
 */
char *
dossier_narrative_read_attribute (const MD_ATTRIBUTE *attribute)
{
  GString *value = g_string_new (NULL);

  for (guint i = 0; attribute->size > 0 && attribute->substr_offsets[i] < attribute->size; i++)
    {
      const char *part = attribute->text + attribute->substr_offsets[i];
      gsize length = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];
      gunichar character = 0;

      if (attribute->substr_types[i] == MD_TEXT_ENTITY)
        character = dossier_narrative_decode_entity (part, length);
      if (g_unichar_isgraph (character))
        g_string_append_unichar (value, character);
      else
        g_string_append_len (value, part, (gssize) length);
    }
  return g_string_free (value, FALSE);
}
