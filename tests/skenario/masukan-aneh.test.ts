// SPDX-License-Identifier: Apache-2.0
// What people really type into a form. Whatever it is, the aduan gets its number, nothing becomes a
// formula, no digit is lost, and what is personal stays whole where it belongs and only there.

import { describe, expect, test } from 'vitest';
import type { Caller } from '../../emulator/accounts.ts';
import { FormRefused } from '../../emulator/forms/service.ts';
import { cariIdentitasId, semuaSel, type SelMentah } from '../../scripts/simulasi/isi-berkas.ts';
import { susunJawaban } from './_formulir.ts';
import { alamatSel, barisIdentitas } from './_sel.ts';
import { MENIT, siapkanPanggung, WARGA, wib, type Panggung } from './_panggung.ts';

const buka = siapkanPanggung(wib('2026-10-19T07.30'));

const keduaBuku = ({ kantor }: Panggung): SelMentah[] => [
  ...semuaSel(kantor, kantor.registerId),
  ...semuaSel(kantor, cariIdentitasId(kantor)),
];
const rumus = (p: Panggung): string[] =>
  keduaBuku(p).flatMap((s) => (s.rumus === undefined ? [] : [`${alamatSel(s)} ${s.rumus}`]));
const perihal = (p: Panggung, kepada: string): string[] => p.surat(kepada).map((s) => s.subject);

describe('text that a spreadsheet would take for something else', () => {
  test('the search for formulas finds one that a person types', () => {
    const p = buka();
    p.kirim();
    p.kantor.emulator.sheets.call(
      'spreadsheets.values.update',
      {
        spreadsheetId: p.kantor.registerId,
        range: 'Dasbor!J40',
        query: { valueInputOption: 'USER_ENTERED' },
        body: { values: [['=1+1']] },
      },
      { actor: p.kantor.pemilik, face: 'rest' },
    );
    expect(rumus(p)).toEqual(['Dasbor!J40 =1+1']);
  });

  const AWALAN: readonly string[] = [
    '=HYPERLINK("https://jahat.example","klik di sini")',
    '+1+1 dan seterusnya jalan rusak',
    '-2+3 jembatan putus sejak kemarin',
    '@SUM(A1:A9) lampu jalan mati lama',
    '\t=IMPORTXML("https://jahat.example","//a") banjir tiap hujan',
    '\r=1+1 saluran air mampet di sini',
    "'=1+1 sampah menumpuk tiga hari",
    '0081',
    '1/2/2026',
  ];

  test('at the start of every answer they stay text, everywhere and at every step', () => {
    const p = buka();
    const namaDari = (teks: string): string => `${teks.trim().slice(0, 1)}Paijem`;
    const satuBaris = (teks: string): string => teks.replace(/[\t\r]/g, ' ').trim();
    AWALAN.forEach((teks, i) => {
      p.kirim({
        'Isi aduan': teks,
        'Lokasi kejadian': satuBaris(teks),
        'Nama lengkap': namaDari(teks),
        Alamat: satuBaris(teks),
      });
      const menunggu = p.aduan(i + 1)['status'] === 'Menunggu pelapor';
      if (!menunggu) p.tindak(i + 1, 'Minta kelengkapan', { isian: teks });
      expect(p.aduan(i + 1)['status']).toBe('Menunggu pelapor');
      p.ketik('register', i + 2, 'catatan', teks, p.surelPeran('admin-website'));
      const tautan = p.tautan(WARGA, p.aduan(i + 1)['nomor'] ?? '');
      expect(p.halaman('replyPelapor', { tautan, isian: teks }).ok, teks).toBe(true);
    });
    p.sampai(p.kantor.emulator.kernel.now() + 35 * MENIT);
    expect(rumus(p)).toEqual([]);
    const asli = barisIdentitas(p.kantor);
    AWALAN.forEach((teks, i) => {
      expect(asli[i]).toMatchObject({ Nama: namaDari(teks), Alamat: satuBaris(teks) });
      const isi = [p.aduan(i + 1)['isi'], asli[i]?.['Isi Asli']];
      const awal = satuBaris(teks).slice(0, 8);
      expect(isi.map((satu) => satu?.trimStart().slice(0, awal.length))).toEqual([awal, awal]);
    });
  });

  test('one longer than a cell: cut in the register and said so, whole in Identitas Pelapor', () => {
    const p = buka();
    const teks = `Jalan rusak. ${'x'.repeat(50_001 - 24)} akhir cerita`.slice(0, 50_001);
    expect(teks).toHaveLength(50_001);
    p.kirim({ 'Isi aduan': teks });
    expect(p.aduan(1)['isi']).toContain('dipotong, selengkapnya pada PPID');
    expect(p.aduan(1)['isi']?.length).toBeLessThanOrEqual(50_000);
    const [asli] = barisIdentitas(p.kantor);
    expect(`${asli?.['Isi Asli']}${asli?.['Isi Lanjutan']}`.startsWith(teks)).toBe(true);
    p.tindak(1, 'Terima aduan');
    expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
    for (const sel of keduaBuku(p)) {
      expect(sel.teks.length, alamatSel(sel)).toBeLessThanOrEqual(50_000);
    }
  });

  test('200,000 characters: still a number and a receipt', () => {
    const p = buka();
    p.kirim({ 'Isi aduan': `Jalan rusak parah. ${'😀'.repeat(100_000)}` });
    expect(p.aduan(1)['isi']).toContain('Jalan rusak parah.');
    expect(perihal(p, WARGA)).toHaveLength(1);
    expect(JSON.stringify(keduaBuku(p))).not.toMatch(/\\ud[89a-f]/);
  });
});

describe('letters of the world', () => {
  test('emoji, Javanese and Arabic stay; what would turn or hide text goes', () => {
    const p = buka();
    const baik = 'Lampu 💡🚧👩‍🌾 mati ꦭꦩ꧀ꦥꦸ di الطريق kampung';
    p.kirim({
      'Isi aduan': `${baik}\u202Egnak\u202C \u200Bjalan\u200B \u2066x\u2069\uFEFF`,
      'Nama lengkap': 'Su\u200Bminah \u202EPeraga',
    });
    const { isi } = p.aduan(1);
    expect(isi).toContain(baik);
    expect(isi).not.toMatch(/[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/);
    const surat = p.surat(WARGA)[0];
    expect(surat?.text).toContain('👩‍🌾');
    expect(surat?.text).not.toMatch(/[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/);
    const { html } = p.kantor.emulator.scripts.doGet(
      p.kantor.scriptId,
      p.tautan(WARGA, p.aduan(1)['nomor'] ?? ''),
    );
    expect(html).toContain('ꦭꦩ꧀ꦥꦸ');
  });

  test.each([
    ['name', 'Sumi\u200Bnah Pera\u2060ga', /Suminah|Peraga/],
    ['NIK', '3313\u200B011506\uFEFF900001', /3313011506900001/],
    ['phone', '0812\u200B3456\u200B7890', /081234567890/],
    ['address', 'warga.satu\u200B@surel.\u2060example', /warga\.satu@|@surel/],
  ])('a %s with an invisible letter in it is masked all the same', (_, teks, terlihat) => {
    const p = buka();
    p.kirim({ 'Isi aduan': `Saya ${teks} minta jalan diperbaiki.` });
    expect(p.aduan(1)['isi']).not.toMatch(terlihat);
  });
});

describe('numbers that are no numbers', () => {
  test('a NIK from Papua keeps every digit, and is whole in Identitas Pelapor alone', () => {
    const p = buka();
    const nik = '9171011506900003';
    p.kirim({
      NIK: nik,
      'Isi aduan': `KTP saya ${nik} belum jadi, juga 9171 0115 0690 0003 milik adik.`,
    });
    expect(barisIdentitas(p.kantor)[0]?.['NIK']).toBe(nik);
    expect(barisIdentitas(p.kantor)[0]?.['Isi Asli']).toContain(nik);
    expect(p.aduan(1)['isi']).toBe(
      'KTP saya [NIK disamarkan] belum jadi, juga [NIK disamarkan] milik adik.',
    );
    const register = semuaSel(p.kantor, p.kantor.registerId)
      .map((s) => s.teks)
      .join('\n');
    expect(register.replace(/\D/g, '')).not.toContain(nik);
  });

  test('a phone stays as written, whatever way that is', () => {
    const p = buka();
    const cara = ['081234567890', '+6281234567890', '+62 812-3456-7890', '0812 3456 7890'];
    for (const telepon of cara) {
      const isi = `Mohon hubungi ${telepon} soal jalan ini.`;
      p.kirim({ 'Nomor telepon/WhatsApp': telepon, 'Isi aduan': isi });
    }
    expect(barisIdentitas(p.kantor).map((b) => b['Telepon'])).toEqual(cara);
    expect(new Set(p.tab('register').map((b) => b['isi']))).toEqual(
      new Set(['Mohon hubungi [telepon disamarkan] soal jalan ini.']),
    );
  });
});

describe('addresses', () => {
  const JAHAT = 'lain@jahat.example';

  test('that are none are refused by the form in Indonesian, and nothing is made', () => {
    const p = buka();
    const salah = [
      `${WARGA}\nBcc: ${JAHAT}`,
      `${WARGA}, ${JAHAT}`,
      'tidak punya',
      `warga ${WARGA}`,
    ];
    for (const surel of salah) {
      const kirim = (): string => p.kirim({ 'Alamat surel (email)': surel });
      expect(kirim, surel).toThrow(FormRefused);
      expect(kirim, surel).toThrow(/surel/i);
    }
    expect(p.tab('register')).toEqual([]);
  });

  test('that are none go to nobody, when the office has taken the check off the form', () => {
    const p = buka();
    const { emulator } = p.kantor;
    ubahButir(p, 'Alamat surel (email)', (id, who) =>
      emulator.forms.updateItem(p.kantor.formulirId, id, { validation: null }, who),
    );
    const aneh = [`${WARGA}\r\nBcc: ${JAHAT}`, `${WARGA}, ${JAHAT}`, `W <${WARGA}>`, 'tidak punya'];
    for (const surel of aneh) p.kirim({ 'Alamat surel (email)': surel });
    p.sampai(emulator.kernel.now() + 35 * MENIT);
    expect(p.tab('register')).toHaveLength(aneh.length);
    expect(p.surat(JAHAT)).toEqual([]);
    const petugas = perihal(p, p.surelPeran('admin-website'));
    const tanpaSurel = petugas.filter((s) => s.includes('tidak mencantumkan alamat surel'));
    expect(tanpaSurel).toHaveLength(aneh.length);
    expect(tidakTuntas(p)).toEqual([]);
  });
});

describe('the same thing twice', () => {
  test('one person sends the same answer twice within a second: two aduan, two receipts', () => {
    const p = buka();
    const { emulator, formulirId } = p.kantor;
    const jawaban = susunJawaban(emulator.forms.formView(formulirId).items, {});
    const at = emulator.kernel.now();
    const kirim = (ms: number) => emulator.forms.submit(formulirId, jawaban, { at: at + ms });
    expect(kirim(0).responseId).not.toBe(kirim(400).responseId);
    emulator.settle();
    expect(p.tab('register').map((b) => b['nomor']?.slice(0, 4))).toEqual(['0001', '0002']);
    expect(new Set(perihal(p, WARGA)).size).toBe(2);
    expect(barisIdentitas(p.kantor)).toHaveLength(2);
  });

  test('one response delivered twice at the same moment, to two runs: one aduan', () => {
    const p = buka();
    const { scripts } = p.kantor.emulator;
    const kedua = (): void =>
      void scripts.run(p.kantor.scriptId, 'runSweep', { as: p.kantor.pemilik, ui: true });
    scripts.faults.nextFire({ kind: 'duplicate' }, 'handleFormSubmit');
    scripts.faults.during({
      method: 'Sheets.spreadsheets.batchUpdate',
      function: 'handleFormSubmit',
      action: kedua,
    });
    p.kirim();
    p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
    expect(p.tab('register')).toHaveLength(1);
    expect(barisIdentitas(p.kantor)).toHaveLength(1);
    expect(perihal(p, WARGA)).toHaveLength(1);
  });
});

describe('the office changes its form', () => {
  const hapus = (p: Panggung, judul: string): void =>
    ubahButir(p, judul, (id, who) =>
      p.kantor.emulator.forms.deleteItem(p.kantor.formulirId, id, who),
    );

  test('one question after the other is gone, the aduan itself last: each answer is an aduan', () => {
    const p = buka();
    const judul = ['Kategori', 'Lokasi kejadian', 'Nomor telepon/WhatsApp', 'Kerahasiaan', 'Jenis'];
    for (const satu of [...judul, 'Isi aduan']) {
      hapus(p, satu);
      p.kirim({ 'Penyelesaian yang diharapkan': 'Mohon diperbaiki sebelum musim hujan.' });
    }
    p.sampai(p.kantor.emulator.kernel.now() + 35 * MENIT);
    expect(p.tab('register')).toHaveLength(6);
    expect(p.aduan(6)['isi']).toContain('Mohon diperbaiki sebelum musim hujan.');
    expect(p.aduan(6)['status']).toBe('Menunggu pelapor');
    expect(barisIdentitas(p.kantor)).toHaveLength(6);
    expect(perihal(p, WARGA).filter((s) => s.includes('Tanda terima'))).toHaveLength(6);
    expect(tidakTuntas(p)).toEqual([]);
  });

  test('an answer to a question deleted a moment later is still the aduan', () => {
    const p = buka();
    p.kantor.emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
    p.kirim();
    hapus(p, 'Lokasi kejadian');
    p.sampai(p.kantor.emulator.kernel.now() + 35 * MENIT);
    expect(p.aduan(1)['isi']).toContain('Jalan di depan balai desa');
  });
});

function ubahButir(p: Panggung, judul: string, ubah: (id: number, who: Caller) => void): void {
  const who = { actor: p.kantor.pemilik, face: 'person' } as const;
  const { forms } = p.kantor.emulator;
  const butir = forms.items(p.kantor.formulirId, who).find(({ title }) => title === judul);
  if (butir === undefined) throw new Error(`the form has no ${judul}`);
  ubah(butir.id, who);
}

const tidakTuntas = ({ kantor }: Panggung): string[] =>
  kantor.emulator.scripts
    .executions()
    .flatMap((e) => (e.status === 'COMPLETED' ? [] : [`${e.functionName} ${e.error ?? e.status}`]));
