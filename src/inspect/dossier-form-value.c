/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-value.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#define OPTION_COUNT_MAXIMUM 10000

/* PDF 1.7, section 7.9.2.2: what stands between two of them is the language of the text. */
#define ESCAPE 0x1b

static GBytes *
read_stream (DossierQpdf *pdf, qpdf_oh stream)
{
  unsigned char *bytes = NULL;
  size_t length = 0;

  qpdf_oh_get_stream_data (pdf->data, stream, qpdf_dl_all, NULL, &bytes, &length);
  return g_bytes_new_with_free_func (bytes, bytes != NULL ? length : 0, free, bytes);
}

/* Makes all line ends the same and removes characters that cannot be printed. */
static char *
clean_text (const char *bytes, gsize length)
{
  g_autofree char *text = g_utf8_make_valid (bytes, (gssize) length);
  GString *clean = g_string_new (NULL);
  gboolean is_language = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == ESCAPE)
        is_language = !is_language;
      else if (is_language || (character == '\n' && p > text && p[-1] == '\r'))
        continue;
      else if (character == '\r' || character == '\n')
        g_string_append_c (clean, '\n');
      else if (character == '\t' || !g_unichar_iscntrl (character))
        g_string_append_unichar (clean, character);
    }
  return g_string_free (clean, FALSE);
}

static char *
string_to_text (DossierQpdf *pdf, qpdf_oh string)
{
  size_t length = 0;
  const char *bytes = qpdf_oh_get_binary_utf8_value (pdf->data, string, &length);
  g_autoptr (GString) whole = g_string_sized_new (length);

  for (size_t i = 0; i < length; i++)
    {
      if (bytes[i] != '\0')
        g_string_append_c (whole, bytes[i]);
    }
  return clean_text (whole->str, whole->len);
}

/* Long texts may be streams. Numbers and names are not allowed, but some files have them. */
static char *
value_to_text (DossierQpdf *pdf, qpdf_oh value)
{
  if (qpdf_oh_is_string (pdf->data, value))
    return string_to_text (pdf, value);
  if (qpdf_oh_is_stream (pdf->data, value))
    {
      g_autoptr (GBytes) bytes = read_stream (pdf, value);

      return string_to_text (pdf,
                             qpdf_oh_new_binary_string (pdf->data,
                                                        g_bytes_get_data (bytes, NULL),
                                                        g_bytes_get_size (bytes)));
    }
  if (qpdf_oh_is_name (pdf->data, value))
    return g_strdup (qpdf_oh_get_name (pdf->data, value) + 1);
  if (qpdf_oh_is_number (pdf->data, value))
    return g_strdup (qpdf_oh_unparse_resolved (pdf->data, value));
  return NULL;
}

static gboolean
begins_line (xmlNode *node)
{
  static const char *const names[] = { "p", "div", "li", "br", NULL };

  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static xmlNode *
find_next_node (xmlNode *node)
{
  if (node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent;
  return node != NULL ? node->next : NULL;
}

static char *
strip_markup (const char *markup)
{
  GString *text = g_string_new (NULL);
  xmlDoc *document = htmlReadMemory (markup,
                                     (int) MIN (strlen (markup), G_MAXINT),
                                     NULL,
                                     "UTF-8",
                                     HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_NOBLANKS);
  xmlNode *node = document != NULL ? xmlDocGetRootElement (document) : NULL;

  for (; node != NULL; node = find_next_node (node))
    {
      if (begins_line (node) && text->len > 0)
        g_string_append_c (text, '\n');
      else if (node->type == XML_TEXT_NODE)
        g_string_append (text, (const char *) node->content);
    }
  if (document != NULL)
    xmlFreeDoc (document);
  return g_strstrip (g_string_free (text, FALSE));
}

/* Rich text in XHTML. The field should have the same text without formatting too. */
static char *
find_rich_text (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh value = dossier_form_find_inherited (pdf, widget, "/RV");
  g_autofree char *markup = NULL;

  if (qpdf_oh_is_stream (pdf->data, value))
    {
      g_autoptr (GBytes) bytes = read_stream (pdf, value);

      if (g_utf8_validate_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL))
        markup = clean_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  if (markup == NULL)
    markup = value_to_text (pdf, value);
  return markup != NULL ? strip_markup (markup) : NULL;
}

/**
 * dossier_form_value_find_text:
 * @pdf: a PDF
 * @widget: a text field
 *
 * Returns: (transfer full) (nullable): what is filled in
 */
char *
dossier_form_value_find_text (DossierQpdf *pdf, qpdf_oh widget)
{
  char *text = value_to_text (pdf, dossier_form_find_inherited (pdf, widget, "/V"));

  if (text != NULL && *text != '\0')
    return text;
  g_free (text);
  return find_rich_text (pdf, widget);
}

static void
free_option (gpointer data)
{
  DossierFormOption *option = data;

  g_free (option->text);
  g_free (option);
}

static void
add_option (GPtrArray *options, char *text, gboolean is_selected)
{
  DossierFormOption *option = g_new0 (DossierFormOption, 1);

  option->text = text;
  option->is_selected = is_selected;
  g_ptr_array_add (options, option);
}

static int
count_options (DossierQpdf *pdf, qpdf_oh options)
{
  return MIN (dossier_qpdf_count (pdf, options), OPTION_COUNT_MAXIMUM);
}

/* An option is a text, or a pair of an export value and the text that is shown. */
static char *
read_option (DossierQpdf *pdf, qpdf_oh options, int i, int half)
{
  qpdf_oh option = qpdf_oh_get_array_item (pdf->data, options, i);
  int n_halves = dossier_qpdf_count (pdf, option);
  char *text;

  if (n_halves > 0)
    option = qpdf_oh_get_array_item (pdf->data, option, MIN (half, n_halves - 1));
  text = value_to_text (pdf, option);
  return text != NULL ? text : g_strdup ("");
}

/* Returns the values of a field, which may be one text or an array. */
static GPtrArray *
list_values (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh value = dossier_form_find_inherited (pdf, widget, "/V");
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  gboolean is_array = qpdf_oh_is_array (pdf->data, value) != QPDF_FALSE;
  int n_values = is_array ? count_options (pdf, value) : 1;

  for (int i = 0; i < n_values; i++)
    {
      char *text =
        value_to_text (pdf, is_array ? qpdf_oh_get_array_item (pdf->data, value, i) : value);

      if (text != NULL)
        g_ptr_array_add (values, text);
    }
  return values;
}

/* Removes an option's value from the list. Returns whether it was there. */
static gboolean
remove_value (GPtrArray *values, const char *sent, const char *shown)
{
  guint position;

  if (!g_ptr_array_find_with_equal_func (values, sent, g_str_equal, &position) &&
      !g_ptr_array_find_with_equal_func (values, shown, g_str_equal, &position))
    return FALSE;
  g_ptr_array_remove_index (values, position);
  return TRUE;
}

/* Some programs store only the numbers of the chosen options. */
static void
select_by_number (DossierQpdf *pdf, qpdf_oh widget, GPtrArray *options)
{
  qpdf_oh numbers = dossier_form_find_inherited (pdf, widget, "/I");

  for (int i = 0; i < count_options (pdf, numbers); i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (pdf->data, numbers, i);
      long long number =
        qpdf_oh_is_integer (pdf->data, item) ? qpdf_oh_get_int_value (pdf->data, item) : -1;

      if (number >= 0 && number < options->len)
        ((DossierFormOption *) options->pdata[number])->is_selected = TRUE;
    }
}

/**
 * dossier_form_value_list_options:
 * @pdf: a PDF
 * @widget: a field with options
 *
 * Returns: (transfer full) (element-type DossierFormOption): its options, and what is chosen
 *   without being one of them
 */
GPtrArray *
dossier_form_value_list_options (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh found = dossier_form_find_inherited (pdf, widget, "/Opt");
  g_autoptr (GPtrArray) values = list_values (pdf, widget);
  GPtrArray *options = g_ptr_array_new_with_free_func (free_option);
  gboolean has_values = values->len > 0;

  for (int i = 0; i < count_options (pdf, found); i++)
    {
      g_autofree char *sent = read_option (pdf, found, i, 0);
      char *shown = read_option (pdf, found, i, 1);

      add_option (options, shown, remove_value (values, sent, shown));
    }
  for (guint i = 0; i < values->len; i++)
    add_option (options, g_strdup (values->pdata[i]), TRUE);
  if (!has_values)
    select_by_number (pdf, widget, options);
  return options;
}

/**
 * dossier_form_value_find_chosen:
 * @pdf: a PDF
 * @widget: a drop-down list
 *
 * Returns: (transfer full): what is shown for what is chosen
 */
char *
dossier_form_value_find_chosen (DossierQpdf *pdf, qpdf_oh widget)
{
  g_autoptr (GPtrArray) options = dossier_form_value_list_options (pdf, widget);
  GString *chosen = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      DossierFormOption *option = options->pdata[i];

      if (option->is_selected)
        g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? ", " : "", option->text);
    }
  return g_string_free (chosen, FALSE);
}
