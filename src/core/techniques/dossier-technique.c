/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique.h"

#include <string.h>

#include "dossier-front-matter.h"
#include "dossier-text.h"

/**
 * DossierTechnique:
 *
 * A guide to a technique, such as a focus group: what it is for, how it is done, and which elements
 * it helps with. Its file is Markdown after a few lines between two lines of “---”, each with a
 * name, a colon and a value. Lines with other names are passed over.
 */
struct _DossierTechnique
{
  GObject parent_instance;

  char *id;
  char *title;
  char *summary;
  char **roles;
  char **elements;
  char *time;
  char *people;
  char *text;

  /* The words of all of it, by which it is found; made when first searched. */
  char **words;
};

G_DEFINE_FINAL_TYPE (DossierTechnique, dossier_technique, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_SUMMARY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
dossier_technique_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierTechnique *self = DOSSIER_TECHNIQUE (object);

  g_value_set_string (value, id == PROP_TITLE ? self->title : self->summary);
}

static void
dossier_technique_finalize (GObject *object)
{
  DossierTechnique *self = DOSSIER_TECHNIQUE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_strfreev (self->roles);
  g_strfreev (self->elements);
  g_free (self->time);
  g_free (self->people);
  g_free (self->text);
  g_strfreev (self->words);

  G_OBJECT_CLASS (dossier_technique_parent_class)->finalize (object);
}

static void
dossier_technique_class_init (DossierTechniqueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_technique_get_property;
  object_class->finalize = dossier_technique_finalize;

  /**
   * DossierTechnique:title:
   *
   * What it is called.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * DossierTechnique:summary:
   *
   * What it is good for, in a sentence.
   */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_technique_init (DossierTechnique *self)
{
}

static char **
split_list (const char *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        g_strv_builder_add (builder, parts[i]);
    }
  return g_strv_builder_end (builder);
}

static gboolean
take_value (GHashTable *values, const char *name, char **value, GError **error)
{
  const char *found = g_hash_table_lookup (values, name);

  if (found == NULL || *found == '\0')
    {
      /* Translators: the name of a line at the beginning of a file */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it has no “%s”"), name);
      return FALSE;
    }
  *value = g_strdup (found);
  return TRUE;
}

static char *
dup_value (GHashTable *values, const char *name)
{
  const char *value = g_hash_table_lookup (values, name);

  return g_strdup (value != NULL ? value : "");
}

static gboolean
read_contents (DossierTechnique *self, const char *contents, GError **error)
{
  const char *text;
  g_autoptr (GHashTable) values = dossier_front_matter_read (contents, &text, error);
  g_autofree char *roles = NULL;
  g_autofree char *elements = NULL;

  if (values == NULL || !take_value (values, "title", &self->title, error) ||
      !take_value (values, "elements", &elements, error))
    return FALSE;
  roles = dup_value (values, "roles");
  self->summary = dup_value (values, "summary");
  self->time = dup_value (values, "time");
  self->people = dup_value (values, "people");
  self->roles = split_list (roles);
  self->elements = split_list (elements);
  self->text = g_strstrip (g_strdup (text));
  return TRUE;
}

static char *
find_id (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  char *dot = strrchr (name, '.');

  return dot != NULL ? g_strndup (name, (gsize) (dot - name)) : g_steal_pointer (&name);
}

/**
 * dossier_technique_read:
 * @file: a file with a guide, whose name without its extension becomes the id of the technique
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full): the technique; %NULL on error
 */
DossierTechnique *
dossier_technique_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierTechnique) self = NULL;
  g_autofree char *contents = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (DOSSIER_TYPE_TECHNIQUE, NULL);
  self->id = find_id (file);
  contents = dossier_front_matter_load (file, cancellable, error);
  if (contents == NULL || !read_contents (self, contents, error))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      /* Translators: the name of a file; what is wrong with it follows */
      g_prefix_error (error, _ ("The guide “%s” cannot be used: "), name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * dossier_technique_get_id:
 * @self: a technique
 *
 * Returns: (transfer none): what it is known by, such as “focus-groups”
 */
const char *
dossier_technique_get_id (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return self->id;
}

/**
 * dossier_technique_get_title:
 * @self: a technique
 *
 * Returns: (transfer none): what it is called
 */
const char *
dossier_technique_get_title (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return self->title;
}

/**
 * dossier_technique_get_summary:
 * @self: a technique
 *
 * Returns: (transfer none): what it does, in one line; empty if its guide does not say
 */
const char *
dossier_technique_get_summary (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return self->summary;
}

/**
 * dossier_technique_get_roles:
 * @self: a technique
 *
 * Returns: (transfer none) (array zero-terminated=1): who would use it, such as “quality lead”
 */
const char *const *
dossier_technique_get_roles (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return (const char *const *) self->roles;
}

/**
 * dossier_technique_get_elements:
 * @self: a technique
 *
 * Returns: (transfer none) (array zero-terminated=1): the numbers of the elements that it helps
 *   with; a standard may not have all of them
 */
const char *const *
dossier_technique_get_elements (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return (const char *const *) self->elements;
}

/**
 * dossier_technique_get_time:
 * @self: a technique
 *
 * Returns: (transfer none): how long it takes, in words; empty if its guide does not say
 */
const char *
dossier_technique_get_time (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return self->time;
}

/**
 * dossier_technique_get_people:
 * @self: a technique
 *
 * Returns: (transfer none): how many people it takes, in words; empty if its guide does not say
 */
const char *
dossier_technique_get_people (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return self->people;
}

/**
 * dossier_technique_get_text:
 * @self: a technique
 *
 * Returns: (transfer none): its guide, in Markdown
 */
const char *
dossier_technique_get_text (DossierTechnique *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);

  return self->text;
}

/**
 * dossier_technique_find_section:
 * @self: a technique
 * @title: the heading of a section, such as “Template”
 *
 * Returns: (transfer full) (nullable): what stands below the heading, in Markdown
 */
char *
dossier_technique_find_section (DossierTechnique *self, const char *title)
{
  g_auto (GStrv) sections = NULL;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  sections = g_strsplit (self->text, "\n## ", -1);
  for (guint i = 0; sections[i] != NULL; i++)
    {
      const char *section = g_str_has_prefix (sections[i], "## ") ? sections[i] + 3 : sections[i];
      const char *text = g_str_has_prefix (section, title) ? section + strlen (title) : NULL;

      if (text != NULL && *text == '\n')
        return g_strstrip (g_strdup (text));
    }
  return NULL;
}

/**
 * dossier_technique_find_template:
 * @self: a technique
 *
 * Returns: (transfer full) (nullable): what its guide offers to fill in, in Markdown
 */
char *
dossier_technique_find_template (DossierTechnique *self)
{
  return dossier_technique_find_section (self, "Template");
}

/**
 * dossier_technique_serves:
 * @self: a technique
 * @element: the number of an element
 *
 * Returns: whether it helps with the element
 */
gboolean
dossier_technique_serves (DossierTechnique *self, const char *element)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), FALSE);
  g_return_val_if_fail (element != NULL, FALSE);

  return g_strv_contains ((const char *const *) self->elements, element);
}

/**
 * dossier_technique_is_for:
 * @self: a technique
 * @role: the part that somebody has in the work, such as “quality lead”
 *
 * Returns: whether people of that role carry it out
 */
gboolean
dossier_technique_is_for (DossierTechnique *self, const char *role)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  return g_strv_contains ((const char *const *) self->roles, role);
}

static gboolean
is_element_number (const char *word)
{
  return g_ascii_isdigit (word[0]) && word[1] == '.' && g_ascii_isdigit (word[2]);
}

static char **
split_words (DossierTechnique *self)
{
  g_autofree char *roles = g_strjoinv (" ", self->roles);
  g_autofree char *all = g_strjoin (" ", self->title, self->summary, roles, self->text, NULL);

  return g_str_tokenize_and_fold (all, NULL, NULL);
}

static gboolean
has_word (DossierTechnique *self, const char *beginning)
{
  for (guint i = 0; self->words[i] != NULL; i++)
    {
      if (g_str_has_prefix (self->words[i], beginning))
        return TRUE;
    }
  return FALSE;
}

/* What is written with an apostrophe or a hyphen is two words. */
static gboolean
has_words (DossierTechnique *self, const char *text)
{
  g_auto (GStrv) beginnings = g_str_tokenize_and_fold (text, NULL, NULL);

  if (self->words == NULL)
    self->words = split_words (self);
  for (guint i = 0; beginnings[i] != NULL; i++)
    {
      if (!has_word (self, beginnings[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_technique_matches:
 * @self: a technique
 * @words: what somebody looks for
 *
 * Returns: whether each of the words, or a longer one that begins with it, stands somewhere in the
 *   guide, whatever the case of its letters; the number of an element finds the guides that serve
 * it
 */
gboolean
dossier_technique_matches (DossierTechnique *self, const char *words)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  parts = g_strsplit (words, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean matches = is_element_number (parts[i]) ? dossier_technique_serves (self, parts[i])
                                                      : has_words (self, parts[i]);

      if (!matches)
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_technique_is_about:
 * @self: a technique
 * @words: what somebody looks for
 *
 * Returns: whether its title or summary has all of the words: such a guide is what most people mean
 */
gboolean
dossier_technique_is_about (DossierTechnique *self, const char *words)
{
  g_autofree char *head = NULL;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  head = g_strjoin (" ", self->title, self->summary, NULL);
  return g_str_match_string (words, head, FALSE);
}
