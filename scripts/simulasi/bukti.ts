// SPDX-License-Identifier: Apache-2.0
// The evidence of a play as plain data: what stands in the two spreadsheets, what was sent, what the
// witness saw. Read once, when all is over; the laws look at nothing else.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Kalender } from '../../core/waktu/kalender.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Konteks, Surat } from '../../core/aduan/perintah.ts';
import type { StoredMail } from '../../emulator/mail/service.ts';
import { barisKeAduan } from '../../register/baris/baris-aduan.ts';
import { konteksUntuk } from '../../register/atur/konfigurasi.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { bacaAturan, bacaLembar, teksSel } from './baca.ts';
import { registerTerbaru, semuaRegister } from './daftar-register.ts';
import {
  cariIdentitasId,
  semuaDokumen,
  semuaSel,
  type IsiDokumen,
  type SelMentah,
} from './isi-berkas.ts';
import type { Permainan } from './jalan.ts';
import type { Rencana } from './laku.ts';
import type { Saksi } from './jejak.ts';
import type { Jalan } from './serap-jalan.ts';

export interface BarisRegisterTerbaca {
  readonly baris: number;
  readonly nomor: string;
  readonly tindakan: string;
  /** Undefined when its hidden record cannot be read. */
  readonly aduan: Aduan | undefined;
}

export type JejakSaksi = Omit<Saksi, 'bandingkanRiwayat' | 'serap' | 'tutup'>;

export interface Bukti {
  readonly rencana: Rencana;
  /** The end, and since when nothing went wrong any more. */
  readonly at: number;
  readonly tenangSejak: number;
  readonly saksi: JejakSaksi;
  readonly peristiwa: readonly Peristiwa[];
  readonly register: readonly BarisRegisterTerbaca[];
  readonly identitas: readonly Readonly<Record<string, string>>[];
  readonly rekap: readonly Readonly<Record<string, string>>[];
  readonly kotak: readonly Surat[];
  /** Every cell of the register with anything in it, and of Identitas Pelapor. */
  readonly sel: readonly SelMentah[];
  readonly selIdentitas: readonly SelMentah[];
  readonly dokumen: readonly IsiDokumen[];
  readonly surel: readonly StoredMail[];
  readonly eksekusi: readonly Jalan[];
  readonly kalender: Kalender;
  /** The context of a version of the SOP, with the calendar in force. */
  readonly konteks: (sopVersi: string) => Konteks;
  readonly pemilik: string;
  readonly admin: string;
  /** Recipients that the owner may still write to today. */
  readonly sisaSurel: number;
}

export function kumpulkanBukti({ rencana, kantor, saksi, tenangSejak }: Permainan): Bukti {
  const { emulator, pemilik } = kantor;
  const buku = semuaRegister(kantor);
  const { konfigurasi } = bacaAturan(registerTerbaru(kantor));
  const identitasId = cariIdentitasId(kantor);
  return {
    rencana,
    at: emulator.kernel.now(),
    tenangSejak,
    saksi,
    peristiwa: saksi.riwayat.flatMap(({ peristiwa }) => peristiwa ?? []),
    register: buku.flatMap(bacaRegister),
    identitas: bacaRekaman(kantor, 'identitas', identitasId),
    rekap: buku.flatMap((satu) => bacaRekaman(satu, 'rekap', satu.registerId)),
    kotak: buku.flatMap((satu) => bacaAturan(satu).kotak.map(({ surat }) => surat)),
    sel: buku.flatMap((satu) => semuaSel(kantor, satu.registerId)),
    selIdentitas: semuaSel(kantor, identitasId),
    dokumen: semuaDokumen(kantor),
    surel: emulator.mail.all(),
    eksekusi: saksi.eksekusi,
    kalender: konfigurasi.konteks.kalender,
    konteks(versi) {
      const milik = konteksUntuk(konfigurasi, versi);
      const sop = saksi.versi.get(versi);
      return sop === undefined ? milik : { ...milik, sop, sopVersi: versi };
    },
    pemilik,
    admin: konfigurasi.pengaturan.surelAdmin,
    sisaSurel: emulator.accounts.daily.left(pemilik, 'email'),
  };
}

function bacaRegister(kantor: Permainan['kantor']): BarisRegisterTerbaca[] {
  const { kepala, baris } = bacaLembar(kantor, 'register');
  return [...baris].flatMap(([nomorBaris, isi]): BarisRegisterTerbaca[] => {
    const nomor = teksSel(kepala, isi, 'nomor');
    const keadaan = teksSel(kepala, isi, 'keadaan');
    if (nomor === '' && keadaan === '') return [];
    const hasil = barisKeAduan(kepala, nomorBaris, isi);
    return [
      {
        baris: nomorBaris,
        nomor,
        tindakan: teksSel(kepala, isi, 'tindakan').trim(),
        aduan: hasil.ok ? hasil.nilai.aduan : undefined,
      },
    ];
  });
}

function bacaRekaman(
  kantor: Permainan['kantor'],
  tab: IdTab,
  spreadsheetId: string,
): Record<string, string>[] {
  const { kepala, baris } = bacaLembar(kantor, tab, 1, spreadsheetId);
  return [...baris.values()].map((isi) =>
    Object.fromEntries(TAB[tab].kolom.map(({ id }) => [id, teksSel(kepala, isi, id)])),
  );
}
