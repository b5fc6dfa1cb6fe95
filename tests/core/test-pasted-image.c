/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-addition.h"
#include "dossier-evidence-title.h"
#include "dossier-pasted-images.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PNG                                                                                        \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"   \
  "gg=="
#define GIF "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

static GBytes *
create_address (const char *address)
{
  return g_bytes_new (address, strlen (address));
}

static void
add (DossierPastedImages *images, const char *address, const char *description)
{
  g_autoptr (GBytes) bytes = create_address (address);

  dossier_pasted_images_add (images, bytes, description);
}

static DossierPastedImage *
create_image (const char *address, const char *title)
{
  g_autoptr (GBytes) bytes = create_address (address);

  return dossier_pasted_image_new (bytes, title);
}

static const char *
get_title (const DossierPastedImages *images, guint position)
{
  return ((DossierPastedImage *) images->all->pdata[position])->title;
}

static void
test_the_address_says_where_an_image_is (void)
{
  static const struct
  {
    const char *address;
    DossierPastedImagePlace place;
  } cases[] = {
    { "data:image/png;base64,AAAA", DOSSIER_PASTED_IMAGE_INSIDE },
    { "DATA:,", DOSSIER_PASTED_IMAGE_INSIDE },
    { "file:///tmp/a%20b.png", DOSSIER_PASTED_IMAGE_FILE },
    { "FILE:/tmp/a.png", DOSSIER_PASTED_IMAGE_FILE },
    { "file://localhost/tmp/a.png", DOSSIER_PASTED_IMAGE_FILE },
    { "file://server/share/a.png", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "file:///C:/Users/a.png", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "file:///tmp/a%00.png", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "file:a.png", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "https://example.org/a.png", DOSSIER_PASTED_IMAGE_WEB },
    { "HTTP://example.org/a.png", DOSSIER_PASTED_IMAGE_WEB },
    { "//example.org/a.png", DOSSIER_PASTED_IMAGE_WEB },
    { "cid:image001.png@01D9", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "blob:https://example.org/1", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "a.png", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { "", DOSSIER_PASTED_IMAGE_ELSEWHERE },
    { DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS "AAAA", DOSSIER_PASTED_IMAGE_DROPPED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) address = create_address (cases[i].address);

      g_test_message ("%s", cases[i].address);
      g_assert_cmpint (dossier_pasted_image_find_place (address), ==, cases[i].place);
    }
}

static void
test_base64_is_decoded_as_browsers_do (void)
{
  static const char *const addresses[] = {
    "data:image/png;base64,cGljdHVyZQ==",
    "data:image/png;base64,cGljdHVyZQ",
    "data:image/png;charset=x;BASE64 ,cGljdHVyZQ==",
    "data:;base64,cGlj\r\n dHVy\tZQ==",
    "data:;base64,cGljdHVyZQ%3D%3D",
    "data:;base64,%63GljdHVyZQ%3d=",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (DossierPastedImage) image = create_image (addresses[i], "Survey");
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) content = dossier_pasted_image_decode (image, &error);

      g_test_message ("%s", addresses[i]);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (content, NULL),
                       g_bytes_get_size (content),
                       "picture",
                       strlen ("picture"));
    }
}

static void
test_what_is_no_base64_is_refused (void)
{
  static const struct
  {
    const char *address;
    int code;
  } cases[] = {
    { "data:image/png;base64,", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64, ", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64,c", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64,cGljd", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64,cGlj*HVyZQ==", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64,cGlj%", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64,cGlj=dHVy", G_IO_ERROR_INVALID_DATA },
    { "data:image/png;base64,cGljdHVy===", G_IO_ERROR_INVALID_DATA },
    { "data:image/svg+xml,<svg/>", G_IO_ERROR_NOT_SUPPORTED },
    { "data:image/png;base64", G_IO_ERROR_NOT_SUPPORTED },
    { "data:,", G_IO_ERROR_NOT_SUPPORTED },
    { "data:base64,AAAA", G_IO_ERROR_NOT_SUPPORTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierPastedImage) image = create_image (cases[i].address, "Survey");
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) content = dossier_pasted_image_decode (image, &error);

      g_test_message ("%s", cases[i].address);
      g_assert_error (error, G_IO_ERROR, cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "“Survey” was not added: "));
      g_assert_null (content);
    }
}

static void
test_the_kind_of_an_image_is_that_of_its_content (void)
{
  static const struct
  {
    const char *start;
    gsize length;
    const char *name;
  } cases[] = {
    { "\x89PNG\r\n\x1a\n....", 12, "Plan a-b.png" },
    { "\xff\xd8\xff\xe0", 4, "Plan a-b.jpg" },
    { "GIF89a..", 8, "Plan a-b.gif" },
    { "GIF87a..", 8, "Plan a-b.gif" },
    { "RIFF\x08\x00\x00\x00WEBP", 12, "Plan a-b.webp" },
    { "RIFF\x08\x00\x00\x00WAVE", 12, NULL },
    { "RIFF", 4, NULL },
    { "<svg/>", 6, NULL },
    { "%PDF-1.7", 8, NULL },
    { "", 0, NULL },
  };
  g_autoptr (DossierPastedImage) image = create_image ("data:,", "Plan a/b");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name =
        dossier_pasted_image_create_file_name (image,
                                               (const guint8 *) cases[i].start,
                                               cases[i].length,
                                               &error);

      g_assert_cmpstr (name, ==, cases[i].name);
      if (name == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
    }
}

static void
test_a_description_that_says_something_is_the_title (void)
{
  static const struct
  {
    const char *description;
    const char *title;
  } cases[] = {
    { "Reading room of the central library", "Reading room of the central library" },
    { "  Replies\n by   age ", "Replies by age" },
    { "Ystafell ddarllen", "Ystafell ddarllen" },
    { "A chart of waiting times\n\nDescription automatically generated with low confidence",
      "A chart of waiting times" },
    { "AI-generated content may be incorrect.", NULL },
    { "waiting_times.PNG", "waiting times" },
    { "Replies rose to 4.12", "Replies rose to 4.12" },
    { "", NULL },
    { "Picture 3", NULL },
    { "image", NULL },
    { "image001.png", NULL },
    { "IMG_2041.jpeg", NULL },
    { "Untitled", NULL },
    { "C:\\Users\\plan.png", NULL },
    { "https://example.org/plan.png", NULL },
    { "LibreOffice", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = dossier_evidence_title_from_description (cases[i].description);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_a_long_description_is_shortened_to_whole_words (void)
{
  g_autoptr (GString) description = g_string_new ("Reading room");
  g_autofree char *title = NULL;

  while (description->len < 5000)
    g_string_append (description, " für alle");
  title = dossier_evidence_title_from_description (description->str);

  g_assert_cmpuint (g_utf8_strlen (title, -1), <=, 121);
  g_assert_true (g_str_has_prefix (title, "Reading room für alle"));
  g_assert_true (g_str_has_suffix (title, " für…") || g_str_has_suffix (title, " alle…"));
}

static void
test_images_are_counted_by_where_they_are (void)
{
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();

  g_assert_true (dossier_pasted_images_are_none (images));
  add (images, "data:image/png;base64," PNG, "Reader survey");
  add (images, "data:image/png;base64," PNG, NULL);
  add (images, "data:image/gif;base64," GIF, "");
  add (images, "file:///tmp/a.png", "Picture 2");
  add (images, "https://example.org/a.png", "Logo");
  add (images, "https://example.org/a.png", "Logo");
  add (images, "cid:1", NULL);
  add (images, DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS, NULL);
  add (images, DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS, NULL);

  g_assert_cmpuint (images->all->len, ==, 3);
  g_assert_cmpuint (images->n_on_web, ==, 1);
  g_assert_cmpuint (images->n_elsewhere, ==, 1);
  g_assert_cmpuint (images->n_dropped, ==, 2);
  g_assert_cmpuint (images->n_more, ==, 0);
  g_assert_false (dossier_pasted_images_are_none (images));
  g_assert_cmpstr (get_title (images, 0), ==, "Reader survey");
  g_assert_true (g_str_has_prefix (get_title (images, 1), "Pasted image 2"));
  g_assert_false (g_str_has_suffix (get_title (images, 1), ")"));
  g_assert_true (g_str_has_suffix (get_title (images, 2), " (2)"));
}

static void
test_there_are_no_more_than_can_be_added_at_once (void)
{
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *address = g_strdup_printf ("file:///tmp/%u.png", i);

      add (images, address, NULL);
    }

  g_assert_cmpuint (images->all->len, ==, DOSSIER_PASTED_IMAGES_MAXIMUM);
  g_assert_cmpuint (images->n_more, ==, 500 - DOSSIER_PASTED_IMAGES_MAXIMUM);
}

static void
test_a_command_is_given_images_without_a_copy (void)
{
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autoptr (DossierPastedImages) given = NULL;
  g_autoptr (GVariant) variant = NULL;
  const DossierPastedImage *first;

  add (images, "data:image/png;base64," PNG, "Reader survey");
  add (images, "data:image/gif;base64," GIF, NULL);
  add (images, "https://example.org/a.png", NULL);
  add (images, "cid:1", NULL);
  add (images, "cid:2", NULL);
  images->n_dropped = 3;
  images->n_more = 4;
  variant = g_variant_ref_sink (dossier_pasted_images_to_variant (images));
  given = dossier_pasted_images_from_variant (variant);

  g_assert_cmpstr (g_variant_get_type_string (variant), ==, DOSSIER_PASTED_IMAGES_TYPE);
  g_assert_cmpuint (given->all->len, ==, 2);
  g_assert_cmpstr (get_title (given, 0), ==, "Reader survey");
  first = given->all->pdata[0];
  g_assert_true (g_bytes_get_data (first->address, NULL) ==
                 g_bytes_get_data (((DossierPastedImage *) images->all->pdata[0])->address, NULL));
  g_assert_cmpuint (given->n_on_web, ==, 1);
  g_assert_cmpuint (given->n_elsewhere, ==, 2);
  g_assert_cmpuint (given->n_dropped, ==, 3);
  g_assert_cmpuint (given->n_more, ==, 4);
}

static DossierBundle *
create_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Riverside Libraries");
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_create (place, submission, &error);

  g_assert_no_error (error);
  return bundle;
}

static void
add_image (DossierEvidenceAddition *addition, const char *address, const char *title)
{
  g_autoptr (DossierPastedImage) image = create_image (address, title);

  dossier_evidence_addition_add_image (addition, image);
}

static char *
write_image (DossierTestFolder *folder, const char *name, const char *base64)
{
  gsize length;
  g_autofree guchar *content = g_base64_decode (base64, &length);
  g_autoptr (GFile) file =
    dossier_test_folder_write (folder, name, (const char *) content, (gssize) length);

  return g_file_get_uri (file);
}

static void
run (DossierEvidenceAddition *addition)
{
  g_autoptr (GError) error = NULL;

  dossier_evidence_addition_run (addition, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_stored (DossierBundle *bundle, guint position, const char *title, const char *name)
{
  GListModel *all = dossier_submission_get_evidence (dossier_bundle_get_submission (bundle));
  g_autoptr (DossierEvidence) evidence = g_list_model_get_item (all, position);

  g_assert_nonnull (evidence);
  g_assert_cmpstr (dossier_evidence_get_title (evidence), ==, title);
  g_assert_cmpstr (dossier_evidence_file_get_name (dossier_evidence_get_file (evidence)), ==, name);
  g_assert_cmpint (dossier_record_get_enum (DOSSIER_RECORD (evidence), "kind"),
                   ==,
                   DOSSIER_EVIDENCE_IMAGE);
}

static void
test_images_become_evidence_in_one_edit (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  g_autofree char *uri = write_image (folder, "lu1234 tmp.dat", GIF);
  g_autofree char *sha256 = NULL;
  g_autofree char *path = NULL;
  g_autofree guchar *content = NULL;
  gsize length;

  add_image (addition, "data:image/jpeg;base64," PNG, "Reader survey");
  add_image (addition, uri, "Opening hours");
  dossier_evidence_addition_cite_for (addition, response);
  run (addition);

  g_assert_cmpuint (dossier_evidence_addition_list_problems (addition)->len, ==, 0);
  assert_stored (bundle, 0, "Reader survey", "Reader survey.png");
  assert_stored (bundle, 1, "Opening hours", "Opening hours.gif");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_response_get_citations (response)), ==, 2);
  content = g_base64_decode (PNG, &length);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, content, length);
  path = dossier_evidence_store_find (dossier_bundle_get_folder (bundle), sha256);
  g_assert_nonnull (path);

  dossier_submission_undo (submission);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_evidence (submission)), ==, 0);
  g_assert_null (dossier_submission_get_undo_label (submission));
}

static void
test_an_image_that_is_there_already_is_not_added_again (DossierTestFolder *folder,
                                                        gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) first = dossier_evidence_addition_new (bundle);
  g_autoptr (DossierEvidenceAddition) second = dossier_evidence_addition_new (bundle);
  g_autofree char *uri = write_image (folder, "survey.png", PNG);

  add_image (first, "data:image/png;base64," PNG, "Reader survey");
  run (first);
  add_image (second, uri, "Survey");
  run (second);

  g_assert_cmpuint (g_list_model_get_n_items (dossier_evidence_addition_get_added (second)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_evidence_addition_get_known (second)), ==, 1);
}

static void
test_each_that_cannot_be_had_has_an_answer (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *said;
  } cases[] = {
    { "missing.png", "does not exist. Copy it again, or save it as a file and add the file." },
    { "survey.png/inside.png", "does not exist." },
    { "folder", "is a folder" },
    { "pipe", "is not a file with content" },
    { "link.png", "is a link to another file. Add that file itself." },
    { "circle.png", "is a link to another file." },
    { "empty.png", "is empty" },
    { "text.png", "“Chart” was not added: it is not a PNG, JPEG, GIF or WebP picture." },
  };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autofree char *good = write_image (folder, "survey.png", PNG);
  g_autoptr (GFile) parent = dossier_test_folder_get_child (folder, ".");
  g_autoptr (GFile) text = dossier_test_folder_write (folder, "text.png", "password", -1);
  g_autoptr (GFile) empty = dossier_test_folder_write (folder, "empty.png", "", -1);
  GPtrArray *problems;

  g_assert_cmpint (g_chdir (g_file_peek_path (parent)), ==, 0);
  g_assert_cmpint (g_mkdir ("folder", 0700), ==, 0);
  g_assert_cmpint (mkfifo ("pipe", 0600), ==, 0);
  g_assert_cmpint (symlink ("survey.png", "link.png"), ==, 0);
  g_assert_cmpint (symlink ("circle.png", "circle.png"), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = dossier_test_folder_get_child (folder, cases[i].name);
      g_autofree char *uri = g_file_get_uri (file);

      add_image (addition, uri, "Chart");
    }
  add_image (addition, "file:///dev/zero", "Chart");
  add_image (addition, "data:image/png;base64,cGljd", "Chart");
  add_image (addition, "data:image/png;base64,cGljdHVyZQ==", "Chart");
  add_image (addition, good, "Reader survey");
  run (addition);

  problems = dossier_evidence_addition_list_problems (addition);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (cases) + 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", (const char *) problems->pdata[i]);
      g_assert_nonnull (strstr (problems->pdata[i], cases[i].said));
    }
  g_assert_nonnull (strstr (problems->pdata[G_N_ELEMENTS (cases)], "is not a file with content"));
  g_assert_nonnull (
    strstr (problems->pdata[G_N_ELEMENTS (cases) + 1], "“Chart” was not added: the picture is"));
  g_assert_nonnull (strstr (problems->pdata[G_N_ELEMENTS (cases) + 2], "it is not a PNG"));
  assert_stored (bundle, 0, "Reader survey", "Reader survey.png");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_evidence_addition_get_added (addition)),
                    ==,
                    1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pasted-image/address-says-where-it-is",
                   test_the_address_says_where_an_image_is);
  g_test_add_func ("/pasted-image/base64-is-decoded-as-browsers-do",
                   test_base64_is_decoded_as_browsers_do);
  g_test_add_func ("/pasted-image/what-is-no-base64-is-refused", test_what_is_no_base64_is_refused);
  g_test_add_func ("/pasted-image/kind-is-that-of-its-content",
                   test_the_kind_of_an_image_is_that_of_its_content);
  g_test_add_func ("/pasted-image/title/description-that-says-something",
                   test_a_description_that_says_something_is_the_title);
  g_test_add_func ("/pasted-image/title/long-description-is-shortened",
                   test_a_long_description_is_shortened_to_whole_words);
  g_test_add_func ("/pasted-image/counted-by-where-they-are",
                   test_images_are_counted_by_where_they_are);
  g_test_add_func ("/pasted-image/no-more-than-can-be-added-at-once",
                   test_there_are_no_more_than_can_be_added_at_once);
  g_test_add_func ("/pasted-image/given-to-a-command-without-a-copy",
                   test_a_command_is_given_images_without_a_copy);
  dossier_test_folder_add ("/pasted-image/become-evidence-in-one-edit",
                           test_images_become_evidence_in_one_edit);
  dossier_test_folder_add ("/pasted-image/not-added-again",
                           test_an_image_that_is_there_already_is_not_added_again);
  dossier_test_folder_add ("/pasted-image/each-that-cannot-be-had-has-an-answer",
                           test_each_that_cannot_be_had_has_an_answer);

  return g_test_run ();
}
