// SPDX-License-Identifier: Apache-2.0
// Letters of the server, through the Gmail API. Written once, sent once: an unknown outcome is told,
// not tried again.

import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { renderSurat } from '../templates/surat.ts';
import type { ModelSurat } from '../templates/surat.ts';
import { muatSurel } from '../templates/muat.ts';
import type { Google } from './google.ts';

const render = muatSurel();

export async function kirimSurel(
  google: Google,
  kepada: readonly string[],
  templat: string,
  model: ModelSurat,
): Promise<void> {
  const { perihal, isi, html } = renderSurat(render, templat, model);
  const pesan = new MailComposer({ to: [...kepada], subject: perihal, text: isi, html });
  const mime = await pesan.compile().build();
  await google.sekali('Mengirim surel', () =>
    google.gmail.users.messages.send({
      userId: 'me',
      requestBody: { raw: mime.toString('base64url') },
    }),
  );
}
