// SPDX-License-Identifier: Apache-2.0
// The rekap's template is a document that staff edit. What they break is named in Indonesian and
// nothing is made of it; what they write rightly comes out, however Docs tears it apart.

import { beforeAll, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { jalankanServer } from '../../scripts/kantor/pimpinan.ts';
import { siapkanPanggung, wib, type Panggung } from './_panggung.ts';

const buka = siapkanPanggung(wib('2026-10-30T09.00'));

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DIAM = { info: (): void => undefined, warn: (): void => undefined };

/** One aduan in October; then the first opening of November. */
function novemberPagi(): Panggung {
  const p = buka();
  p.kirim();
  p.sepi(wib('2026-11-02T07.45'));
  return p;
}

function berkas({ kantor }: Panggung, awal: string): string[] {
  const semua = kantor.emulator.drive.view(kantor.pemilik);
  return semua.filter((f) => f.name.startsWith(awal) && !f.trashed).map((f) => f.id);
}

const templatId = (p: Panggung): string => berkas(p, 'Templat Rekap')[0] ?? '';

async function teksRekap(p: Panggung): Promise<string> {
  const [fileId = ''] = berkas(p, 'Rekap Aduan');
  const params = { fileId, query: { mimeType: DOCX } };
  const who = { actor: p.kantor.pemilik, face: 'rest' } as const;
  const ekspor = await p.kantor.emulator.drive.call('files.export', params, who);
  const xml = unzipSync((ekspor as { bytes: Uint8Array }).bytes)['word/document.xml'];
  return strFromU8(xml ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');
}

type Ubah = (p: Panggung) => void;
const tambah =
  (teks: string): Ubah =>
  (p) =>
    p.kantor.emulator.docs.person.appendParagraph(templatId(p), teks, p.kantor.pemilik);
const ganti =
  (cari: string, baru: string): Ubah =>
  (p) => {
    const kali = p.kantor.emulator.docs.person.replaceText(
      templatId(p),
      cari,
      baru,
      p.kantor.pemilik,
    );
    expect(kali).toBeGreaterThan(0);
  };

describe('a template that was broken in Docs', () => {
  /** One after the other in the same office. */
  let p: Panggung;
  beforeAll(() => {
    p = novemberPagi();
  });

  test.each<[string, Ubah, RegExp, Ubah]>([
    [
      'an unknown tag',
      ganti('{{nomorRekap}}', '{{nomerRekap}}'),
      /\{\{nomerRekap\}\}.*tidak dikenal.*nomorRekap/s,
      ganti('{{nomerRekap}}', '{{nomorRekap}}'),
    ],
    [
      'a tag in a table row',
      ganti('{{persen}}', '{{prosen}}'),
      /\{\{prosen\}\}.*tidak dikenal.*persen/s,
      ganti('{{prosen}}', '{{persen}}'),
    ],
    [
      'a block without end',
      tambah('{{#each perKategori}} {{nama}}'),
      /tidak pernah ditutup/,
      ganti('{{#each perKategori}} {{nama}}', 'x'),
    ],
    [
      'an end without a beginning',
      tambah('sisa {{/each}} teks'),
      /tidak mempunyai pembuka/,
      ganti('sisa {{/each}} teks', 'x'),
    ],
    [
      'a brace lost',
      tambah('bulan {{bulanNama}'),
      /tidak berpasangan/,
      ganti('bulan {{bulanNama}', 'x'),
    ],
    [
      'a word for code',
      tambah('{{constructor}}'),
      /constructor.*tidak dikenal/s,
      ganti('{{constructor}}', 'x'),
    ],
    [
      'a picture that is none',
      tambah('{{grafik "peta"}}'),
      /Grafik "peta" tidak ada/,
      ganti('peta', 'kategori'),
    ],
  ])('%s: refused in words, and nothing made', async (_, rusak, pola, betul) => {
    rusak(p);
    const surat = p.kantor.emulator.mail.all().length;
    const ditolak = await jalankanServer(p.kantor, DIAM).catch(String);
    expect(ditolak).toMatch(/Templat rekap tidak dapat dipakai/);
    expect(ditolak).toMatch(pola);
    expect(berkas(p, 'Rekap Aduan')).toEqual([]);
    expect(p.tab('rekap')).toEqual([]);
    expect(p.kantor.emulator.mail.all()).toHaveLength(surat);
    betul(p);
  });

  test('each put right again, it comes out', async () => {
    await jalankanServer(p.kantor, DIAM);
    expect(berkas(p, 'Rekap Aduan')).toHaveLength(1);
    expect(p.tab('rekap')).toHaveLength(1);
  });

  const drive =
    (method: string, body: object): Ubah =>
    (q) => {
      const params = { fileId: templatId(q), body };
      void q.kantor.emulator.drive.call(method, params, { actor: q.kantor.pemilik, face: 'rest' });
    };

  test.each<[string, Ubah, number, RegExp]>([
    [
      'stripped of its braces',
      (q) => [ganti('{{', ''), ganti('}}', '')].forEach((u) => u(q)),
      1,
      /^$/,
    ],
    ['put into the bin', drive('files.update', { trashed: true }), 1, /^$/],
    ['deleted for good', drive('files.delete', {}), 0, /templat rekap: berkas tidak ditemukan/],
  ])('that was %s: no twin, no half rekap', async (_, ubah, jumlah, pesan) => {
    const q = novemberPagi();
    ubah(q);
    for (let kali = 0; kali < 2; kali += 1) {
      const galat = await jalankanServer(q.kantor, DIAM).then(() => '', String);
      expect(galat).toMatch(pesan);
    }
    expect(berkas(q, 'Rekap Aduan')).toHaveLength(jumlah);
    expect(q.tab('rekap')).toHaveLength(jumlah);
  });
});

describe('a template that was edited rightly', () => {
  test('a tag torn over runs, a block in one paragraph, letters that XML would take for markup', async () => {
    const p = novemberPagi();
    tambah('Catatan <b>: bulan {{bulanNama}} & {{arus.masuk}} aduan, {{kantor.namaKapital}}')(p);
    tambah('{{#each perKategori}}[{{nama}}={{masuk}}]{{/each}}')(p);
    tambah('Kurung biasa { } dan {satu} tidak apa-apa')(p);
    await jalankanServer(p.kantor, DIAM);
    const teks = await teksRekap(p);
    expect(teks).toContain('Catatan &lt;b&gt;: bulan Oktober 2026 &amp; 1 aduan, KECAMATAN JENAWI');
    expect(teks).toMatch(/\[[^\]=]+=1\]/);
    expect(teks).toContain('Kurung biasa { } dan {satu} tidak apa-apa');
    expect(teks).not.toMatch(/\{\{|\}\}/);
  });

  test('what citizens and staff wrote is never a tag', async () => {
    const p = buka();
    const jahat = '{{kantor.nama}} {{#each x}}<w:p/>';
    p.kirim({ 'Isi aduan': `${jahat} jalan rusak` });
    const baris = Number(p.tab('kategori').at(0)?.baris);
    p.ketik('kategori', baris, 'nama', 'Jalan {{#if x}} & <b>');
    p.tindak(1, 'Terima aduan');
    p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan {{#if x}} & <b>' });
    p.sepi(wib('2026-11-02T07.45'));
    await jalankanServer(p.kantor, DIAM);
    expect(await teksRekap(p)).toContain('Jalan {{#if x}} &amp; &lt;b&gt;');
  });

  test('a month without a new aduan, with one still open from before', async () => {
    const p = novemberPagi();
    p.sepi(wib('2026-12-01T08.00'));
    await jalankanServer(p.kantor, DIAM);
    expect(p.tab('rekap')[0]).toMatchObject({
      bulan: '2026-11',
      masuk: '0',
      selesai: '0',
      terbuka: '1',
    });
    const teks = await teksRekap(p);
    expect(teks).toContain('Pada bulan ini tidak ada aduan yang masuk (nihil).');
    expect(teks).toContain('0001/ADU/KEC.JNW/X/2026');
  });
});
