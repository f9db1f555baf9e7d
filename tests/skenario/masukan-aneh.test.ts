// SPDX-License-Identifier: Apache-2.0
// What people really type into a form. Whatever it is, the aduan gets its number, nothing becomes a
// formula, no digit is lost, and what is personal stays whole where it belongs and only there.

import { describe, expect, test } from 'vitest';
import { FormRefused } from '../../emulator/forms/service.ts';
import { susunJawaban } from './_formulir.ts';
import { barisIdentitas, identitasId, semuaSel, type SelMentah } from './_sel.ts';
import { MENIT, siapkanPanggung, WARGA, wib, type Panggung } from './_panggung.ts';

const buka = siapkanPanggung(wib('2026-10-19T07.30'));

const keduaBuku = ({ kantor }: Panggung): SelMentah[] => [
  ...semuaSel(kantor, kantor.registerId),
  ...semuaSel(kantor, identitasId(kantor)),
];
const rumus = (p: Panggung): string[] =>
  keduaBuku(p).flatMap((s) => (s.rumus === undefined ? [] : [`${s.alamat} ${s.rumus}`]));
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

  const AWALAN = [
    ['=', '=HYPERLINK("https://jahat.example","klik di sini")'],
    ['+', '+1+1 dan seterusnya jalan rusak'],
    ['-', '-2+3 jembatan putus sejak kemarin'],
    ['@', '@SUM(A1:A9) lampu jalan mati lama'],
    ['tab', '\t=IMPORTXML("https://jahat.example","//a") banjir tiap hujan'],
    ['CR', '\r=1+1 saluran air mampet di sini'],
    ['petik', "'=1+1 sampah menumpuk tiga hari"],
    ['angka', '0081'],
    ['tanggal', '1/2/2026'],
  ] as const;

  test.each(AWALAN)('%s at the start of every answer stays text, everywhere', (_, teks) => {
    const p = buka();
    const satuBaris = teks.replace(/[\t\r]/g, ' ').trim();
    const nama = `${satuBaris.slice(0, 1)}Paijem`;
    p.kirim({ 'Isi aduan': teks, 'Lokasi kejadian': satuBaris, 'Nama lengkap': nama, Alamat: satuBaris });
    if (p.aduan(1)['status'] !== 'Menunggu pelapor') p.tindak(1, 'Minta kelengkapan', { isian: teks });
    expect(p.aduan(1)['status']).toBe('Menunggu pelapor');
    const tautan = p.tautan(WARGA, p.aduan(1)['nomor'] ?? '');
    expect(p.halaman('replyPelapor', { tautan, isian: teks }).ok).toBe(true);
    p.sampai(p.kantor.emulator.kernel.now() + 35 * MENIT);
    expect(rumus(p)).toEqual([]);
    const [asli] = barisIdentitas(p.kantor);
    expect(asli).toMatchObject({ Nama: nama, Alamat: satuBaris });
    for (const isi of [p.aduan(1)['isi'], asli?.['Isi Asli']]) {
      expect(isi?.trimStart().slice(0, 4)).toBe(teks.trim().slice(0, 4));
    }
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
    for (const { teks: isi, alamat } of keduaBuku(p)) {
      expect(isi.length, alamat).toBeLessThanOrEqual(50_000);
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
    p.kirim({ 'Isi aduan': `${baik}\u202Egnak\u202C \u200Bjalan\u200B \u2066x\u2069\uFEFF`, 'Nama lengkap': 'Su\u200Bminah \u202EPeraga' });
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
    p.kirim({ NIK: nik, 'Isi aduan': `KTP saya ${nik} belum jadi, juga 9171 0115 0690 0003 milik adik.` });
    expect(barisIdentitas(p.kantor)[0]?.['NIK']).toBe(nik);
    expect(barisIdentitas(p.kantor)[0]?.['Isi Asli']).toContain(nik);
    expect(p.aduan(1)['isi']).toBe('KTP saya [NIK disamarkan] belum jadi, juga [NIK disamarkan] milik adik.');
    const register = semuaSel(p.kantor, p.kantor.registerId).map((s) => s.teks).join('\n');
    expect(register.replace(/\D/g, '')).not.toContain(nik);
  });

  test.each(['081234567890', '+6281234567890', '+62 812-3456-7890', '0812 3456 7890'])(
    'a phone written %s stays as written',
    (telepon) => {
      const p = buka();
      p.kirim({ 'Nomor telepon/WhatsApp': telepon, 'Isi aduan': `Mohon hubungi ${telepon} soal jalan ini.` });
      expect(barisIdentitas(p.kantor)[0]?.['Telepon']).toBe(telepon);
      expect(p.aduan(1)['isi']).toBe('Mohon hubungi [telepon disamarkan] soal jalan ini.');
    },
  );
});

describe('addresses', () => {
  test.each([
    ['a line break and a header', 'warga.satu@surel.example\nBcc: lain@jahat.example'],
    ['two at once', 'warga.satu@surel.example, lain@jahat.example'],
    ['no address at all', 'tidak punya'],
    ['spaces inside', 'warga satu@surel.example'],
  ])('%s: the form refuses it in Indonesian, and nothing is made', (_, surel) => {
    const p = buka();
    expect(() => p.kirim({ 'Alamat surel (email)': surel })).toThrow(FormRefused);
    expect(() => p.kirim({ 'Alamat surel (email)': surel })).toThrow(/surel/i);
    expect(p.tab('register')).toEqual([]);
  });

  test.each([
    ['warga.satu@surel.example\r\nBcc: lain@jahat.example'],
    ['warga.satu@surel.example, lain@jahat.example'],
    ['Warga <warga.satu@surel.example>'],
    ['tidak punya'],
  ])('when the office took the check off the form, %j goes to nobody else', (surel) => {
    const p = buka();
    const { emulator, formulirId, pemilik } = p.kantor;
    const who = { actor: pemilik, face: 'person' } as const;
    const butir = emulator.forms.items(formulirId, who).find((i) => i.title.startsWith('Alamat surel'));
    emulator.forms.updateItem(formulirId, butir?.id ?? 0, { validation: null }, who);
    p.kirim({ 'Alamat surel (email)': surel });
    expect(p.aduan(1)['nomor']).not.toBe('');
    expect(p.surat('lain@jahat.example')).toEqual([]);
    p.sampai(emulator.kernel.now() + 35 * MENIT);
    expect(perihal(p, p.surelPeran('admin-website')).join()).toContain('tidak mencantumkan alamat surel');
    expect(emulator.scripts.executions().filter((e) => e.status !== 'COMPLETED')).toEqual([]);
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
    const kedua = (): void => void scripts.run(p.kantor.scriptId, 'runSweep', { as: p.kantor.pemilik, ui: true });
    scripts.faults.nextFire({ kind: 'duplicate' }, 'handleFormSubmit');
    scripts.faults.during({ method: 'Sheets.spreadsheets.batchUpdate', function: 'handleFormSubmit', action: kedua });
    p.kirim();
    p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
    expect(p.tab('register')).toHaveLength(1);
    expect(barisIdentitas(p.kantor)).toHaveLength(1);
    expect(perihal(p, WARGA)).toHaveLength(1);
  });
});

describe('the office changes its form', () => {
  test.each(['Kategori', 'Lokasi kejadian', 'Nomor telepon/WhatsApp', 'Kerahasiaan', 'Jenis', 'Isi aduan'])(
    'a citizen who still had the page open answers without %s, which is gone',
    (judul) => {
      const p = buka();
      const { emulator, formulirId, pemilik } = p.kantor;
      const who = { actor: pemilik, face: 'person' } as const;
      const butir = emulator.forms.items(formulirId, who).find((i) => i.title === judul);
      emulator.forms.deleteItem(formulirId, butir?.id ?? 0, who);
      p.kirim({ 'Penyelesaian yang diharapkan': 'Mohon segera diperbaiki sebelum musim hujan.' });
      p.sampai(emulator.kernel.now() + 35 * MENIT);
      expect(p.tab('register')).toHaveLength(1);
      expect(barisIdentitas(p.kantor)).toHaveLength(1);
      expect(perihal(p, WARGA).filter((s) => s.includes('Tanda terima'))).toHaveLength(1);
      expect(emulator.scripts.executions().filter((e) => e.status !== 'COMPLETED')).toEqual([]);
    },
  );

  test('an answer to a question deleted a moment later is still the aduan', () => {
    const p = buka();
    const { emulator, formulirId, pemilik } = p.kantor;
    const who = { actor: pemilik, face: 'person' } as const;
    emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
    p.kirim();
    const butir = emulator.forms.items(formulirId, who).find((i) => i.title === 'Lokasi kejadian');
    emulator.forms.deleteItem(formulirId, butir?.id ?? 0, who);
    p.sampai(emulator.kernel.now() + 35 * MENIT);
    expect(p.aduan(1)['isi']).toContain('Jalan di depan balai desa');
  });
});
