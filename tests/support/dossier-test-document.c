/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-document.h"

#include <string.h>

#define OFFICE  "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
#define TEXT    "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
#define WORDS   "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OPEN    "application/vnd.oasis.opendocument."
#define OFFICE_ "application/vnd.openxmlformats-officedocument."

#define FLAT(kind)                                                                                 \
  "<?xml version='1.0'?><!-- A document --><o:document xmlns:o='" OFFICE                           \
  "' o:mimetype='" OPEN kind "'><p>HIDDEN</p></o:document>"

#define TYPES(part, type)                                                                          \
  {                                                                                                \
    "[Content_Types].xml", "<Types><Default Extension='xml' ContentType='application/xml'/>"       \
                           "<Override PartName='" part "' ContentType='" type "'/></Types>"        \
  }
#define DOCUMENT(name)                                                                             \
  {                                                                                                \
    name, "<w:document xmlns:w='" WORDS "'><w:body><w:p><w:r><w:t>shown</w:t></w:r><w:del><w:r>"   \
          "<w:delText>HIDDEN</w:delText></w:r></w:del></w:p></w:body></w:document>"                \
  }
#define MIMETYPE(kind)                                                                             \
  {                                                                                                \
    "mimetype", OPEN kind                                                                          \
  }
#define CONTENT                                                                                    \
  {                                                                                                \
    "content.xml", "<o:body xmlns:o='" OFFICE "' xmlns:t='" TEXT "'><t:tracked-changes>"           \
                   "<t:deletion><t:p>HIDDEN</t:p></t:deletion></t:tracked-changes>"                \
                   "<t:p>shown<t:change/></t:p></o:body>"                                          \
  }

const DossierTestDocument dossier_test_documents[] = {
  { "RTF", DOSSIER_DOCUMENT_TEXT, .text = "{\\rtf1\\ansi{\\deleted HIDDEN}}" },
  { "RTF after a mark",
    DOSSIER_DOCUMENT_TEXT,
    .text = "\357\273\277\n{\\rtf1\\ansi{\\deleted HIDDEN}}" },
  { "flat text", DOSSIER_DOCUMENT_TEXT, .text = FLAT ("text") },
  { "flat spreadsheet", DOSSIER_DOCUMENT_SHEET, .text = FLAT ("spreadsheet") },
  { "flat presentation", DOSSIER_DOCUMENT_SLIDES, .text = FLAT ("presentation") },
  { "flat drawing", DOSSIER_DOCUMENT_DRAWING, .text = FLAT ("graphics") },
  { "flat chart", DOSSIER_DOCUMENT_ANY, .text = FLAT ("chart") },
  { "flat, of no kind",
    DOSSIER_DOCUMENT_ANY,
    .text = "<o:document xmlns:o='" OFFICE "'>HIDDEN</o:document>" },
  { "Word 2003 XML",
    DOSSIER_DOCUMENT_TEXT,
    .text = "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>HIDDEN"
            "</w:wordDocument>" },
  { "Word in one XML file",
    DOSSIER_DOCUMENT_ANY,
    .text = "<p:package "
            "xmlns:p='http://schemas.microsoft.com/office/2006/xmlPackage'>HIDDEN</p:package>" },
  { "Excel 2003 XML",
    DOSSIER_DOCUMENT_SHEET,
    .text = "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>HIDDEN</Workbook>" },

  { "Word", DOSSIER_DOCUMENT_TEXT, .streams = { "1Table", "WordDocument" } },
  { "Excel", DOSSIER_DOCUMENT_SHEET, .streams = { "Workbook" } },
  { "Excel 5", DOSSIER_DOCUMENT_SHEET, .streams = { "Book" } },
  { "PowerPoint", DOSSIER_DOCUMENT_SLIDES, .streams = { "PowerPoint Document" } },
  { "Word in other letters", DOSSIER_DOCUMENT_TEXT, .streams = { "WORDDOCUMENT" } },
  { "a workbook in PowerPoint",
    DOSSIER_DOCUMENT_SHEET | DOSSIER_DOCUMENT_SLIDES,
    .streams = { "PowerPoint Document", "Workbook" } },
  { "a document in Excel",
    DOSSIER_DOCUMENT_SHEET | DOSSIER_DOCUMENT_TEXT,
    .streams = { "Workbook", "x", "WordDocument" } },
  { "with a password",
    DOSSIER_DOCUMENT_ENCRYPTED,
    .streams = { "EncryptionInfo", "EncryptedPackage" } },
  { "a compound file", DOSSIER_DOCUMENT_ANY, .streams = { "WordDocument2", "Work", "CONTENTS" } },
  { "the beginning of one", DOSSIER_DOCUMENT_ANY, .text = "\320\317\021\340\241\261\032\341" },

  { "Word",
    DOSSIER_DOCUMENT_TEXT | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { TYPES ("/word/document.xml", OFFICE_ "wordprocessingml.document.main+xml"),
               DOCUMENT ("word/document.xml") } },
  { "a template of Word with macros",
    DOSSIER_DOCUMENT_TEXT | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { TYPES ("/word/document.xml",
                      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
               DOCUMENT ("word/document.xml") } },
  { "Excel",
    DOSSIER_DOCUMENT_SHEET | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { TYPES ("/xl/workbook.xml", OFFICE_ "spreadsheetml.sheet.main+xml"),
               DOCUMENT ("word/document.xml") } },
  { "PowerPoint",
    DOSSIER_DOCUMENT_SLIDES | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { TYPES ("/ppt/presentation.xml", OFFICE_ "presentationml.presentation.main+xml"),
               DOCUMENT ("word/document.xml") } },
  { "Excel of binary parts",
    DOSSIER_DOCUMENT_SHEET,
    .parts = { TYPES ("/xl/workbook.bin",
                      "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
               DOCUMENT ("word/document.xml") } },
  { "Word under other names",
    DOSSIER_DOCUMENT_TEXT,
    .parts = { TYPES ("/text/main.xml", OFFICE_ "wordprocessingml.document.main+xml"),
               DOCUMENT ("text/main.xml") } },
  { "text",
    DOSSIER_DOCUMENT_TEXT | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { MIMETYPE ("text"), CONTENT } },
  { "a template for text",
    DOSSIER_DOCUMENT_TEXT | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { MIMETYPE ("text-template"), CONTENT } },
  { "spreadsheet",
    DOSSIER_DOCUMENT_SHEET | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { MIMETYPE ("spreadsheet"), CONTENT } },
  { "presentation",
    DOSSIER_DOCUMENT_SLIDES | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { MIMETYPE ("presentation"), CONTENT } },
  { "drawing",
    DOSSIER_DOCUMENT_DRAWING | DOSSIER_DOCUMENT_PACKAGE,
    .parts = { MIMETYPE ("graphics"), CONTENT } },
  { "text with a password",
    DOSSIER_DOCUMENT_ENCRYPTED,
    .parts = { MIMETYPE ("text"),
               { "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>" } } },

  { "nothing", DOSSIER_DOCUMENT_UNKNOWN, .text = "" },
  { "plain text", DOSSIER_DOCUMENT_UNKNOWN, .text = "shown {\\rtf1" },
  { "a web page", DOSSIER_DOCUMENT_UNKNOWN, .text = "<html><body><p>shown</p></body></html>" },
  { "XML", DOSSIER_DOCUMENT_UNKNOWN, .text = "<document><p>shown</p></document>" },
  { "the beginning of a ZIP file", DOSSIER_DOCUMENT_UNKNOWN, .text = "PK\003\004" },
  { "a ZIP file", DOSSIER_DOCUMENT_UNKNOWN, .parts = { { "notes.txt", "notes" } } },
  { .name = NULL },
};

#define HEADER_SIZE   512
#define ENTRY_SIZE    128
#define LENGTH_OFFSET 64

/* Only the header's beginning and the directory, which follows it. */
static GFile *
write_streams (DossierTestFolder *folder, const char *const *streams)
{
  char bytes[HEADER_SIZE + DOSSIER_TEST_STREAM_COUNT * ENTRY_SIZE] =
    "\320\317\021\340\241\261\032\341";

  for (guint i = 0; i < DOSSIER_TEST_STREAM_COUNT && streams[i] != NULL; i++)
    {
      char *entry = bytes + HEADER_SIZE + i * ENTRY_SIZE;

      for (gsize j = 0; streams[i][j] != '\0'; j++)
        entry[2 * j] = streams[i][j];
      entry[LENGTH_OFFSET] = (char) (2 * (strlen (streams[i]) + 1));
    }
  return dossier_test_folder_write (folder, "document", bytes, sizeof bytes);
}

/**
 * dossier_test_document_write:
 * @self: a document
 * @folder: a folder
 *
 * Returns: (transfer full): the document as a file in @folder
 */
GFile *
dossier_test_document_write (const DossierTestDocument *self, DossierTestFolder *folder)
{
  if (self->text != NULL)
    return dossier_test_folder_write (folder, "document", self->text, -1);
  if (self->streams[0] != NULL)
    return write_streams (folder, self->streams);
  return dossier_test_package_write (folder, "document", self->parts);
}
