// SPDX-License-Identifier: Apache-2.0
// What citizens do: fill in the form, open the link in their mail, answer and rate. They know nothing
// but the form, their letters and the page.

import { FormRefused, type Answer, type FormItem } from '../../emulator/forms/service.ts';
import { butirFormulir } from '../../register/formulir/formulir.ts';
import { createAcak, type Acak } from '../kantor/acak.ts';
import type { Balasan } from './jejak.ts';
import type { Panggung } from './panggung.ts';
import type { LakuWarga } from './laku.ts';
import { createPelapor, type Pelapor } from './pelapor.ts';
import { createTeks } from './teks-aneh.ts';

type Kirim = LakuWarga & { readonly jenis: 'kirim' };
type Kunjung = LakuWarga & { readonly jenis: 'kunjung' };

/** Triggers are left to the clock: others may press Submit in the same second. */
export function kirimAduan({ kantor, saksi }: Panggung, laku: Kirim): void {
  const { forms, kernel } = kantor.emulator;
  const acak = createAcak(laku.benih);
  const pelapor = createPelapor(laku.warga);
  const { items, collectEmail, verifiedEmail } = forms.formView(kantor.formulirId);
  const isi = isiFormulir(laku, pelapor, acak);
  const jawaban = items.flatMap((item): Answer[] => {
    const value = jawab(item, isi(item.title), laku.hemat === true, acak);
    return value === undefined ? [] : [{ itemId: item.id, value }];
  });
  // Where the form wants a login, whoever leaves no address in it still has an account.
  const surel = verifiedEmail ? pelapor.akun : pelapor.surel;
  try {
    const { responseId: responsId } = forms.submit(
      kantor.formulirId,
      jawaban,
      collectEmail ? { respondentEmail: surel } : {},
    );
    const { warga, gaya } = laku;
    const diketik = catatKetikan(items, jawaban);
    saksi.kiriman.push({ warga, gaya, responsId, pada: kernel.now(), surel, diketik });
  } catch (galat) {
    if (!(galat instanceof FormRefused)) throw galat;
    saksi.ditolakFormulir.push(galat.message);
  }
}

/** By id of the question, as an office's own form has it. */
function catatKetikan(
  items: readonly FormItem[],
  jawaban: readonly Answer[],
): Readonly<Record<string, string>> {
  const judul = new Map(items.map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    jawaban.flatMap(({ itemId, value }) => {
      const id = ID_BUTIR.get(judul.get(itemId) ?? '');
      return id === undefined
        ? []
        : [[id, Array.isArray(value) ? value.join(', ') : String(value)]];
    }),
  );
}

const ID_BUTIR: ReadonlyMap<string, string> = new Map(
  butirFormulir([], {}, ['x']).map(({ judul, id }) => [judul, id]),
);

/** By the title of a question; '' where they have nothing to say. */
function isiFormulir(laku: Kirim, pelapor: Pelapor, acak: Acak): (judul: string) => string {
  const teks = createTeks(laku.gaya, pelapor, acak);
  const isi: Readonly<Record<string, string>> = {
    isi: teks,
    nama: pelapor.nama,
    alamat: pelapor.alamat,
    ...(laku.hemat === true
      ? {}
      : {
          lokasi: laku.gaya === 'biasa' ? 'depan balai desa' : teks.slice(0, 200),
          harapan: laku.gaya === 'rumus' ? teks : '',
          telepon: pelapor.telepon,
          nik: acak.chance(0.3) ? pelapor.nik : '',
        }),
    surel: pelapor.surel,
  };
  return (judul) => isi[ID_BUTIR.get(judul) ?? ''] ?? '';
}

function jawab(
  item: FormItem,
  isi: string,
  hemat: boolean,
  acak: Acak,
): Answer['value'] | undefined {
  const { choices, required } = item;
  const dipilih = choices[Math.floor(acak.next() * choices.length)];
  switch (item.type) {
    case 'TEXT':
      return sebaris(isi) || (required ? '-' : undefined);
    case 'PARAGRAPH_TEXT':
      return isi || (required ? '-' : undefined);
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return required || (!hemat && acak.chance(0.5)) ? dipilih : undefined;
    case 'CHECKBOX':
      return dipilih !== undefined && (required || acak.chance(0.2)) ? [dipilih] : undefined;
    default:
      return undefined;
  }
}

const sebaris = (teks: string): string => teks.replace(/\s+/g, ' ').trim();

/** Whoever has no letter with a link has nothing to open. */
export function kunjungi(panggung: Panggung, laku: Kunjung): void {
  const surel = panggung.saksi.kiriman.find(({ warga }) => warga === laku.warga)?.surel ?? '';
  const tautan = surel === '' ? undefined : tautanTerbaru(panggung, surel);
  if (tautan === undefined) return;
  const acak = createAcak(laku.benih);
  const { html } = bukaHalaman(panggung, tautan) ?? { html: '' };
  const tombol = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([satu]) => satu);
  const satu = tombol[Math.floor(acak.next() * tombol.length)];
  if (satu === undefined) return;
  const tindakan = /data-tindakan="([^"]+)"/.exec(satu)?.[1];
  // What they add names themselves: it must be masked like everything else.
  const kata = createTeks('identitas', createPelapor(laku.warga), acak);
  const tanda = /<textarea/.test(satu) ? `Keterangan ${laku.id}` : '';
  const isian = tanda === '' ? '' : `${tanda}. ${kata}`;
  const { id, warga } = laku;
  const dasar = { id, warga, nomor: tautan['n'] ?? '', tanda };
  if (/data-kirim="rateTanggapan"/.test(satu)) {
    const apa = acak.chance(0.7) ? 'puas' : 'belum';
    const kiriman = { tautan, penilaian: apa, isian };
    tekan(panggung, { ...dasar, jenis: 'nilai', apa }, 'rateTanggapan', kiriman);
  } else if (tindakan !== undefined) {
    const kiriman = { tautan, tindakan, isian };
    tekan(panggung, { ...dasar, jenis: 'balas', apa: tindakan }, 'replyPelapor', kiriman);
  }
}

type Tautan = Readonly<Record<string, string>>;

function tautanTerbaru({ kantor }: Panggung, surel: string): Tautan | undefined {
  for (const { text } of kantor.emulator.mail.mailbox(surel)) {
    for (const [alamat] of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
      if (!URL.canParse(alamat)) continue;
      const { searchParams } = new URL(alamat);
      if (searchParams.get('h') === 'lacak') return Object.fromEntries(searchParams);
    }
  }
  return undefined;
}

/** A run that was killed shows nothing. */
function bukaHalaman({ kantor }: Panggung, tautan: Tautan): { readonly html: string } | undefined {
  try {
    return kantor.emulator.scripts.doGet(kantor.scriptId, tautan);
  } catch {
    return undefined;
  }
}

function tekan(
  { kantor, saksi }: Panggung,
  ditekan: Omit<Balasan, 'pada' | 'usai'>,
  fungsi: string,
  kiriman: object,
): void {
  const { scripts, kernel } = kantor.emulator;
  const pada = kernel.now();
  const catat = (pesan: string, ok?: boolean): void => {
    const usai = { pada: kernel.now(), pesan, ...(ok === undefined ? {} : { ok }) };
    saksi.balasan.push({ ...ditekan, pada, usai });
  };
  try {
    const jawab = scripts.runFromPage(kantor.scriptId, fungsi, [kiriman]);
    const { ok, pesan } = jawab as { readonly ok: boolean; readonly pesan: string };
    catat(pesan, ok);
  } catch (galat) {
    const pesan = galat instanceof Error ? galat.message : String(galat);
    saksi.halamanGagal.push(pesan);
    catat(pesan);
  }
}
