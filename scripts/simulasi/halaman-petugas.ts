// SPDX-License-Identifier: Apache-2.0
// An officer who acts by the link of a notice instead of the cell: opens the page, presses a button.

import { ScriptFailed } from '../../emulator/gas/host.ts';
import type { Panggung } from './panggung.ts';
import type { Niat } from './niat.ts';

/** Without a letter that has the link there is nothing to press. */
export function bertindakDiHalaman(panggung: Panggung, id: string, niat: Niat): void {
  const { kantor, saksi } = panggung;
  const { scripts, kernel } = kantor.emulator;
  const { nomor } = niat.aduan.catatan;
  const tautan = cariTautan(panggung, nomor, niat.oleh);
  if (tautan === undefined) return;
  const { isian, kategori, tawaran, tanda } = niat;
  const kiriman = { tautan, tindakan: idTawaran(niat), isian, kategori };
  const pilihan = { id, nomor, tindakan: tawaran.label, tanda, lewat: 'halaman' as const };
  const pada = kernel.now();
  try {
    scripts.doGet(kantor.scriptId, tautan);
    const jawab = scripts.runFromPage(kantor.scriptId, 'actOnAduan', [kiriman]);
    const { ok, pesan } = jawab as { readonly ok: boolean; readonly pesan: string };
    const usai = { pada: kernel.now(), pesan };
    saksi.pilihan.pilih({ ...pilihan, pada, usai, jawaban: ok });
  } catch (galat) {
    if (!(galat instanceof ScriptFailed)) throw galat;
    saksi.halamanGagal.push(galat.message);
    saksi.pilihan.pilih({ ...pilihan, pada, usai: { pada: kernel.now(), pesan: galat.message } });
  }
}

const idTawaran = ({ tawaran: { tindakan, peran } }: Niat): string =>
  peran === undefined ? tindakan.id : `${tindakan.id}@${peran}`;

function cariTautan(
  { kantor }: Panggung,
  nomor: string,
  surel: string,
): Readonly<Record<string, string>> | undefined {
  for (const { text } of kantor.emulator.mail.mailbox(surel)) {
    for (const [alamat] of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
      if (!URL.canParse(alamat)) continue;
      const { searchParams } = new URL(alamat);
      if (searchParams.get('h') === 'tindak' && searchParams.get('n') === nomor) {
        return Object.fromEntries(searchParams);
      }
    }
  }
  return undefined;
}
