// SPDX-License-Identifier: Apache-2.0
// Officers act: in the cell, by a paste, by the link of a notice, in the sidebar. What the SOP does
// not allow is refused in words beside the cell, and a lost trigger costs minutes, not the act.

import { describe, expect, test } from 'vitest';
import { createKantor, MENIT, PEMILIK, PETUGAS, WARGA, type Kantor } from './_kantor.ts';

const baris = (kantor: Kantor, ke = 0): Record<string, string> => kantor.tab('register')[ke] ?? {};

/** Parameters of the newest link of a kind in somebody's mail. */
function tautan(kantor: Kantor, kepada: string, jenis: 'lacak' | 'tindak'): Record<string, string> {
  const semua = kantor
    .surat(kepada)
    .map((s) => s.text)
    .join('\n');
  const alamat = [...semua.matchAll(/https:\S+/g)]
    .map(([u]) => u)
    .filter((u) => u.includes(`h=${jenis}`));
  return Object.fromEntries(new URL(alamat.at(-1) ?? 'https://tidak.ada').searchParams);
}

/** Parameters of the link that was sent to a role. */
function tautanPeran(kantor: Kantor, peran: string): Record<string, string> {
  const alamat = kantor.surat(PEMILIK).flatMap(({ text }) => text.match(/https:\S+/g) ?? []);
  const milik = alamat.find((satu) => satu.includes(`p=${peran}`)) ?? 'https://tidak.ada';
  return Object.fromEntries(new URL(milik).searchParams);
}

type Jawaban = { ok: boolean; pesan: string; html: string };
const dariHalaman = (kantor: Kantor, fungsi: string, kiriman: object): Jawaban =>
  kantor.emulator.scripts.runFromPage(kantor.scriptId, fungsi, [kiriman]) as Jawaban;

describe('in the register', () => {
  test('an allowed act moves the aduan on, empties the cells and is kept in Riwayat', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    expect(baris(kantor)).toMatchObject({ tindakan: '', isian: '' });
    expect(baris(kantor)['langkah']).toContain('3. Mengklasifikasi');
    expect(baris(kantor)['pesan']).toContain('Terima aduan: tercatat');
    expect(kantor.tab('riwayat').map((r) => r['peristiwa'])).toContain('Ditindak');
  });

  test('what the SOP asks for is asked for, and what was typed stays', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.ketik('register', 2, 'tindakan', [['Minta kelengkapan']]);
    expect(baris(kantor)['pesan']).toContain('Isian masih kosong');
    expect(baris(kantor)['langkah']).toContain('2. Menerima');
    kantor.ketik('register', 2, 'isian', [['Mohon sebutkan lokasinya.']]);
    kantor.ketik('register', 2, 'tindakan', [['Minta kelengkapan']]);
    expect(baris(kantor)['status']).toBe('Menunggu pelapor');
    expect(
      kantor
        .surat(WARGA)
        .map((s) => s.subject)
        .join(),
    ).toContain('Mohon melengkapi');
    expect(JSON.stringify(kantor.surat(WARGA))).toContain('lokasinya');
  });

  test('an act of another step is refused and named', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.emulator.sheets.call(
      'spreadsheets.values.update',
      {
        spreadsheetId: kantor.registerId,
        range: 'Register!F2',
        query: { valueInputOption: 'RAW' },
        body: { values: [['Kirim jawaban']] },
      },
      { actor: PETUGAS, face: 'rest' },
    );
    kantor.maju(10 * MENIT);
    expect(baris(kantor)['tindakan']).toBe('');
    expect(baris(kantor)['pesan']).toContain('tidak dapat dilakukan pada langkah');
  });

  test('a paste over several rows is done row by row, the good with the bad', async () => {
    const kantor = await createKantor();
    for (let i = 0; i < 3; i += 1) kantor.kirim();
    kantor.ketik('register', 3, 'isian', [['Mohon foto lokasinya.']]);
    kantor.ketik('register', 2, 'tindakan', [
      ['Terima aduan'],
      ['Minta kelengkapan'],
      ['Minta kelengkapan'],
    ]);
    expect(kantor.tab('register').map((r) => r['status'])).toEqual([
      'Diproses',
      'Menunggu pelapor',
      'Diproses',
    ]);
    expect(baris(kantor, 2)['pesan']).toContain('Isian masih kosong');
  });

  test.each([
    [{ kind: 'never' } as const],
    [{ kind: 'duplicate' } as const],
    [{ kind: 'blank' } as const],
  ])('trigger %o: the act is done once', async (gangguan) => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.emulator.scripts.faults.nextFire(gangguan, 'handleEdit');
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    kantor.maju(10 * MENIT);
    expect(baris(kantor)['langkah']).toContain('3. Mengklasifikasi');
    expect(kantor.tab('riwayat').filter((r) => r['peristiwa'] === 'Ditindak')).toHaveLength(1);
  });

  test('edits that ask for nothing read nothing', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.ketik('register', 2, 'catatan', [['sudah ditelepon']]);
    const jalan = kantor.emulator.scripts
      .executions()
      .filter((e) => e.functionName === 'handleEdit');
    expect(jalan).toHaveLength(1);
    expect(jalan[0]?.trace.filter((t) => t.startsWith('Sheets.'))).toEqual([]);
  });
});

describe('by the link of a notice', () => {
  test('opening it decides nothing, whoever opens it how often', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    const parameter = tautan(kantor, PEMILIK, 'tindak');
    const sebelum = JSON.stringify(kantor.tab('register'));
    for (let i = 0; i < 3; i += 1) {
      const { html } = kantor.emulator.scripts.doGet(kantor.scriptId, parameter);
      expect(html).toContain('Terima aduan');
      expect(html).toContain('0001/ADU/KEC.JNW/X/2026');
    }
    expect(JSON.stringify(kantor.tab('register'))).toBe(sebelum);
  });

  test('its button acts in the name of the role, and the page then shows the new step', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    const kiriman = { tautan: tautan(kantor, PEMILIK, 'tindak'), tindakan: 'terima' };
    const jawaban = dariHalaman(kantor, 'actOnAduan', kiriman);
    expect(jawaban).toMatchObject({ ok: true });
    expect(jawaban.pesan).toMatch(/^Terima aduan: tercatat/);
    expect(jawaban.html).toContain('3. Mengklasifikasi');
    expect(baris(kantor)['langkah']).toContain('3. Mengklasifikasi');
    expect(kantor.tab('riwayat').find((r) => r['peristiwa'] === 'Ditindak')?.['oleh']).toMatch(
      /admin website/i,
    );
  });

  test('closing it on the page says of a choice that still waits in the row that it is not done', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    kantor.ketik('register', 2, 'kategori', [['Jalan dan jembatan']]);
    kantor.ketik('register', 2, 'tindakan', [['Klasifikasikan']]);
    kantor.emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleEdit');
    kantor.ketik('register', 2, 'tindakan', [['Kembalikan ke Pengelola Data']]);
    expect(baris(kantor)['tindakan']).toBe('Kembalikan ke Pengelola Data');
    const jawaban = dariHalaman(kantor, 'actOnAduan', {
      tautan: tautanPeran(kantor, 'ppid-pelaksana'),
      tindakan: 'bukan-wewenang',
      isian: 'Mohon maaf, aduan ini wewenang Dinas Pekerjaan Umum Kabupaten Karanganyar.',
    });
    expect(jawaban.pesan).toMatch(/^Bukan wewenang PPID Pelaksana: tercatat/);
    expect(baris(kantor)).toMatchObject({
      tindakan: '',
      pesan: 'Tindakan "Kembalikan ke Pengelola Data" tidak dikerjakan: aduannya sudah selesai.',
    });
  });

  test('of several who have a step at once, nobody’s link answers for another', async () => {
    const kantor = await createKantor({ sop: 'docs/contoh-sop/setda-contoh.yaml' });
    kantor.kirim();
    kantor.ketik('register', 2, 'kategori', [['Lainnya']]);
    kantor.ketik('register', 2, 'isian', [['Dinas Pekerjaan Umum, Dinas Lingkungan Hidup']]);
    kantor.ketik('register', 2, 'tindakan', [['Teruskan ke perangkat daerah']]);
    const milikLh = tautanPeran(kantor, 'dinas-lh');
    const jawab = (tindakan: string): Jawaban =>
      dariHalaman(kantor, 'actOnAduan', { tautan: milikLh, tindakan, isian: 'Sudah diangkut.' });
    for (const asing of ['tanggapi@dinas-pu', 'lanjutkan', 'perpanjang']) {
      expect(jawab(asing)).toMatchObject({ ok: false, pesan: expect.stringContaining('bagian') });
    }
    expect(kantor.tab('riwayat').filter((r) => r['peristiwa'] === 'Ditindak')).toHaveLength(1);
    expect(jawab('tanggapi@dinas-lh')).toMatchObject({ ok: true });
  });

  test('a link whose step is over shows the aduan and acts on nothing', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    const lama = tautan(kantor, PEMILIK, 'tindak');
    dariHalaman(kantor, 'actOnAduan', { tautan: lama, tindakan: 'terima' });
    const lagi = dariHalaman(kantor, 'actOnAduan', {
      tautan: lama,
      tindakan: 'minta-lengkap',
      isian: 'x',
    });
    expect(lagi.ok).toBe(false);
    expect(lagi.pesan).toContain('ditangani oleh');
    expect(kantor.tab('riwayat').filter((r) => r['peristiwa'] === 'Ditindak')).toHaveLength(1);
  });

  test.each([
    ['another number', { n: '0002/ADU/KEC.JNW/X/2026' }],
    ['another role', { p: 'pimpinan' }],
    ['another purpose', { h: 'lacak' }],
    ['a cut token', { t: 'abc' }],
    ['no token', { t: '' }],
    ['a strange row', { b: '-1' }],
  ])('%s is not let in, without a read', async (_, ubah) => {
    const kantor = await createKantor();
    kantor.kirim();
    const parameter = { ...tautan(kantor, PEMILIK, 'tindak'), ...ubah };
    const halaman = kantor.emulator.scripts.doGet(kantor.scriptId, parameter);
    expect(halaman.html).toContain('tautan ini tidak dikenal');
    expect(halaman.execution.trace.filter((t) => t.startsWith('Sheets.'))).toEqual([]);
    expect(() =>
      dariHalaman(kantor, 'actOnAduan', { tautan: parameter, tindakan: 'terima' }),
    ).toThrow('tidak dikenal');
  });

  test('a row that has moved is found by its number', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.kirim({ 'Isi aduan': 'Lampu jalan di simpang tiga mati sejak seminggu yang lalu.' });
    const parameter = { ...tautan(kantor, WARGA, 'lacak'), b: '3' };
    const satu = { ...parameter, n: '0001/ADU/KEC.JNW/X/2026' };
    const semua = kantor
      .surat(WARGA)
      .map((s) => s.text)
      .join('\n');
    const asli = [...semua.matchAll(/https:\S+h=lacak\S+/g)]
      .map(([u]) => Object.fromEntries(new URL(u).searchParams))
      .find((p) => p['n'] === satu.n);
    const { html } = kantor.emulator.scripts.doGet(kantor.scriptId, { ...asli, b: '3' });
    expect(html).toContain('0001/ADU/KEC.JNW/X/2026');
  });
});

describe('in the sidebar', () => {
  const panggil = (kantor: Kantor, fungsi: string, kiriman: object, sebagai: string) =>
    kantor.emulator.scripts.callFromSidebar(kantor.scriptId, fungsi, [kiriman], sebagai).result as {
      menunggu: { nomor: string; baris: number }[];
      aduan?: { tindakan: { id: string }[] };
      pesan: string;
    };

  test('the owner acts at once', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    expect(kantor.jalankan('showSidebar').status).toBe('COMPLETED');
    const daftar = panggil(kantor, 'readAduan', {}, PEMILIK);
    expect(daftar.menunggu.map((b) => b.nomor)).toEqual(['0001/ADU/KEC.JNW/X/2026']);
    const pilih = { nomor: '0001/ADU/KEC.JNW/X/2026', baris: 2 };
    expect(panggil(kantor, 'readAduan', pilih, PEMILIK).aduan?.tindakan.map((t) => t.id)).toContain(
      'terima',
    );
    panggil(kantor, 'actOnAduan', { ...pilih, tindakan: 'terima' }, PEMILIK);
    expect(baris(kantor)['langkah']).toContain('3. Mengklasifikasi');
  });

  test('an officer puts it into the cells, and the sweep does it', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    const pilih = { nomor: '0001/ADU/KEC.JNW/X/2026', baris: 2, tindakan: 'terima' };
    expect(panggil(kantor, 'actOnAduan', pilih, PETUGAS).pesan).toContain('sapuan berikutnya');
    expect(baris(kantor)['langkah']).toContain('2. Menerima');
    kantor.maju(10 * MENIT);
    expect(baris(kantor)['langkah']).toContain('3. Mengklasifikasi');
  });
});
