// SPDX-License-Identifier: Apache-2.0
// A new, empty document as Docs makes it.

import type { DocxPackage } from './docx-package.ts';
import { contentTypes, relationsXml } from './docx-plumbing.ts';
import { W } from './xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Letter, margins of an inch, Arial 11, 1.15 lines: the account of an unknown country. */
export function blankDocx(): DocxPackage {
  const section =
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>' +
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" ' +
    'w:header="720" w:footer="720"/></w:sectPr>';
  const body = `<w:body><w:p/>${section}</w:body>`;
  const relation = (type: string, target: string) => ({
    id: 'rId1',
    type,
    typeUrl: `${OFFICE}/${type}`,
    target,
    isExternal: false,
  });
  const pack: DocxPackage = {
    parts: {
      '_rels/.rels': relationsXml([relation('officeDocument', 'word/document.xml')]),
      'word/document.xml': `${XML}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}">${body}</w:document>`,
      'word/_rels/document.xml.rels': relationsXml(
        [relation('styles', 'word/styles.xml')],
        'word/document.xml',
      ),
      'word/styles.xml': blankStyles(),
    },
    media: {},
  };
  pack.parts['[Content_Types].xml'] = contentTypes(pack);
  return pack;
}

export const blankStyles = (): string =>
  `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>' +
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/>' +
  '</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" ' +
  'w:styleId="Normal"><w:name w:val="normal"/></w:style></w:styles>';
