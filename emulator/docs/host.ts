// SPDX-License-Identifier: Apache-2.0
// Documents as Drive sees them: made from an upload, copied, exported. Decides the formats.

import { DriveError } from '../drive/drive-error.ts';
import type { MediaAnswer, WorkspaceHost } from '../drive/service.ts';
import type { Kernel } from '../kernel.ts';
import { blankDocx } from './docx-blank.ts';
import { exportDocx } from './docx-export.ts';
import { NotDocxError } from './docx-clean.ts';
import { importDocx } from './docx-import.ts';
import type { DocxPackage } from './docx-package.ts';
import { readDocx } from './docx-read.ts';
import { renderPdf } from './pdf/render.ts';
import { toPlainText } from './plain-text.ts';
import type { DocsState, StoredDocument } from './state.ts';
import { imageUrlOf } from './view.ts';

export const DOCUMENT = 'application/vnd.google-apps.document';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
const TEXT = 'text/plain';

/** `isSplitting` tells, at each export, whether runs are to be broken up. */
export function createDocumentHost(
  kernel: Kernel,
  state: () => DocsState,
  isSplitting: () => boolean,
): WorkspaceHost {
  const documentOf = (id: string): StoredDocument => {
    const found = state().documents[id];
    if (found === undefined) throw new Error(`emulator: no document ${id}`);
    return found;
  };
  return {
    mimeType: DOCUMENT,
    imports: [DOCX],
    exports: [DOCX, PDF, TEXT],
    write(id, media) {
      const pack = media === undefined ? blankDocx() : readUpload(media.bytes);
      kernel.commit('docs', 'write', { id, pack });
    },
    copy: (from, to) => void kernel.commit('docs', 'copy', { from, to }),
    remove(ids) {
      if (ids.length > 0) kernel.commit('docs', 'remove', { ids });
    },
    export({ id, name }, mimeType): MediaAnswer | Promise<MediaAnswer> {
      const { pack, revision } = documentOf(id);
      if (mimeType === DOCX) {
        const options = { splitRuns: isSplitting(), seed: `${id}/${revision}` };
        return { bytes: exportDocx(pack, options), contentType: DOCX };
      }
      if (mimeType === TEXT) {
        return { bytes: Buffer.from(toPlainText(readDocx(pack))), contentType: TEXT };
      }
      const imageUrl = (path: string) => imageUrlOf(pack, path);
      return renderPdf(readDocx(pack), { title: name, at: kernel.now(), imageUrl }).then(
        (bytes) => ({ bytes, contentType: PDF }),
      );
    },
  };
}

/** The words of Drive's answer to an upload that it cannot convert are assumed. */
function readUpload(bytes: Uint8Array): DocxPackage {
  try {
    const pack = importDocx(bytes);
    // Reading it now finds what could not be shown later.
    readDocx(pack);
    return pack;
  } catch (error) {
    if (error instanceof NotDocxError) {
      throw new DriveError(400, `Bad Request (${error.message})`, 'badRequest');
    }
    throw error;
  }
}
