// SPDX-License-Identifier: Apache-2.0
// Who complained is known to the PPID alone. The whole life of an aduan is played with a citizen who
// writes their name, number and address into everything; then everything is searched.

import { beforeAll, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { createGoogle } from '../../server/google.ts';
import { jalankan } from '../../server/jalan.ts';
import { bacaBarisRekap } from '../../scripts/kantor/pimpinan.ts';
import { semuaSel } from '../../scripts/simulasi/isi-berkas.ts';
import { HARI, JAM, siapkanPanggung, wib, type Panggung } from './_panggung.ts';
import { alamatSel, barisIdentitas } from './_sel.ts';

const buka = siapkanPanggung(wib('2026-10-19T07.30'));

const NAMA = 'Tukiyem Andaian';
const NIK = '3313011506900001';
const TELEPON = '081298765432';
const SUREL = 'tukiyem.andaian@surel.example';
const ALAMAT = 'Dusun Rekaan RT 71 RW 72';

/** What may not be found, in any way of writing it that the citizen used. */
const RAHASIA = [
  /tukiyem/i,
  /andaian/i,
  /3313[ .-]?0115[ .-]?0690[ .-]?0001/,
  /(?:0|62)[ .-]?812[ .-]?9876[ .-]?5432/,
  /surel\.example/i,
  /RT 71/,
];
const SAYA = `Saya ${NAMA}, NIK ${NIK}, HP ${TELEPON} atau +62 812-9876-5432, surel ${SUREL}.`;

let p: Panggung;
let logServer: string[] = [];
let dokumen = '';

/** Asked, completed, answered, rated and reopened; reminded and escalated; then the month's rekap. */
async function mainkan(): Promise<void> {
  p = buka();
  p.kirim({
    'Nama lengkap': NAMA,
    NIK,
    Alamat: ALAMAT,
    'Nomor telepon/WhatsApp': TELEPON,
    'Alamat surel (email)': SUREL,
    'Isi aduan': `${SAYA} Jalan berlubang. Hubungi tukiyem, KTP 3313 0115 0690 0001.`,
    'Lokasi kejadian': `Depan rumah ${NAMA}`,
    'Penyelesaian yang diharapkan': `Mohon kabari ${NAMA} di ${TELEPON}.`,
    Kerahasiaan: ['Rahasiakan identitas saya'],
  });
  p.kirim({
    'Nama lengkap': NAMA,
    'Alamat surel (email)': '',
    Alamat: ALAMAT,
    'Isi aduan': `${SAYA} Lampu mati.`,
  });
  const nomor = p.aduan(1)['nomor'] ?? '';
  p.tindak(1, 'Minta kelengkapan', { isian: 'Mohon sebutkan nama jalannya.' });
  const tautan = p.tautan(SUREL, nomor);
  p.halaman('replyPelapor', { tautan, isian: `Jalan Melati. NIK ${NIK}, HP ${TELEPON}, ${SUREL}` });
  p.sampai(p.kantor.emulator.kernel.now() + 2 * HARI);
  p.tindak(1, 'Terima aduan');
  p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  p.tindak(1, 'Beri bahan tanggapan', { isian: `Sudah ditelepon di ${TELEPON}.` });
  p.tindak(1, 'Kirim jawaban', { isian: 'Jalan diperbaiki bulan depan.' });
  p.halaman('rateTanggapan', { tautan, penilaian: 'belum', isian: `Telepon ${TELEPON}, ${SUREL}` });
  p.sampai(p.kantor.emulator.kernel.now() + JAM);
  p.sepi(wib('2026-11-02T07.30'));
  p.sampai(wib('2026-11-02T09.00'));
  await rekap();
}

async function rekap(): Promise<void> {
  const { emulator, pemilik, registerId } = p.kantor;
  const google = createGoogle({
    accessToken: `emulated:${pemilik}`,
    fetchImplementation: emulator.fetch,
  });
  const catat = (pesan: string): void => void logServer.push(pesan);
  const kerja = {
    google,
    registerId,
    at: emulator.kernel.now(),
    log: { info: catat, warn: catat },
  };
  await jalankan(kerja);
  const { dokumenId } = bacaBarisRekap(p.kantor, '2026-10');
  const ekspor = await emulator.drive.call(
    'files.export',
    {
      fileId: dokumenId,
      query: {
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
    },
    { actor: pemilik, face: 'rest' },
  );
  const bagian = unzipSync((ekspor as { bytes: Uint8Array }).bytes);
  dokumen = Object.values(bagian)
    .map((isi) => strFromU8(isi))
    .join('\n')
    .replace(/<[^>]*>/g, '');
}

beforeAll(async () => {
  await mainkan();
});

function temukan(teks: string): string[] {
  return RAHASIA.flatMap((pola) => {
    const cocok = pola.exec(teks);
    return cocok === null ? [] : [teks.slice(Math.max(0, cocok.index - 60), cocok.index + 60)];
  });
}

test('the story was told whole, and the search finds what is there', () => {
  expect(p.aduan(1)['status']).toBe('Diproses');
  expect(p.tab('riwayat').map((r) => r['peristiwa'])).toEqual(
    expect.arrayContaining([
      'Dicatat',
      'Ditindak',
      'Diberitahu',
      'Dinilai',
      'Dibuka kembali',
      'Surat',
    ]),
  );
  expect(temukan(JSON.stringify(barisIdentitas(p.kantor)))).toHaveLength(RAHASIA.length);
});

test('no cell and no note of the shared register', () => {
  const sel = semuaSel(p.kantor, p.kantor.registerId);
  expect(sel.length).toBeGreaterThan(500);
  const petugas = new Set(p.kantor.petugas.map((satu) => satu.surel));
  const bocor = sel
    .filter(({ teks }) => !petugas.has(teks))
    .flatMap((satu) => temukan(satu.teks).map((t) => `${alamatSel(satu)}: ${t}`));
  expect(bocor).toEqual([]);
});

test('no letter but those to the pelapor; and those show their own data masked too', () => {
  const semua = p.kantor.emulator.mail.all();
  const lain = semua.filter((surat) => !surat.recipients.includes(SUREL));
  expect(lain.length).toBeGreaterThan(8);
  expect(
    lain.flatMap((s) => temukan(`${s.subject}\n${s.text}\n${s.html}\n${s.cc}\n${s.replyTo}`)),
  ).toEqual([]);
  const sendiri = semua.filter((surat) => surat.recipients.includes(SUREL));
  expect(sendiri.length).toBeGreaterThan(2);
  expect(sendiri.flatMap((s) => temukan(`${s.subject}\n${s.text}`))).toEqual([]);
});

test('no line in the logs of the scripts, and no error text', () => {
  const jalan = p.kantor.emulator.scripts.executions();
  expect(jalan.length).toBeGreaterThan(100);
  const teks = jalan.flatMap((e) => [...e.logs.map((l) => l.text), e.error ?? '', e.stack ?? '']);
  expect(teks.flatMap(temukan)).toEqual([]);
});

test('not in the rekap, nor in the log of the server', () => {
  expect(dokumen).toContain('Jalan dan jembatan');
  expect(temukan(dokumen)).toEqual([]);
  expect(logServer.length).toBeGreaterThan(0);
  expect(logServer.flatMap(temukan)).toEqual([]);
});

test('not on the pages that a link opens, nor in the sidebar', () => {
  const { emulator, scriptId, pemilik } = p.kantor;
  const { html } = emulator.scripts.doGet(scriptId, p.tautan(SUREL, p.aduan(1)['nomor'] ?? ''));
  const surat = p
    .surat(p.surelPeran('pengelola-data'))
    .map((s) => s.text)
    .join('\n');
  const [alamat = 'https://tidak.ada'] = /https:\S+h=tindak\S+/.exec(surat) ?? [];
  const tindak = emulator.scripts.doGet(scriptId, Object.fromEntries(new URL(alamat).searchParams));
  expect(tindak.html).toContain(p.aduan(1)['nomor']);
  const kiriman = { nomor: p.aduan(1)['nomor'], baris: 2 };
  const bilah = emulator.scripts.callFromSidebar(scriptId, 'readAduan', [kiriman], pemilik);
  expect([html, tindak.html, JSON.stringify(bilah.result)].flatMap(temukan)).toEqual([]);
});

test('officers reach the register and nothing else of it', () => {
  for (const { surel, peran } of p.kantor.petugas) {
    const berkas = p.kantor.emulator.drive.view(surel).map((f) => f.name);
    const rekap = peran === 'pimpinan' ? ['Rekap Aduan Oktober 2026'] : [];
    expect(berkas.sort(), peran).toEqual(['Register Aduan', ...rekap].sort());
  }
});

describe('a name that the citizen writes later is masked as in the form', () => {
  const sisa = (q: Panggung): string[] =>
    semuaSel(q.kantor, q.kantor.registerId)
      .filter(({ teks }) => /tukiyem|andaian/i.test(teks))
      .map(alamatSel);

  test.each([
    'Terima kasih. Saya Tukiyem Andaian, di Jalan Melati.',
    'ini Bu Tukiyem, di Jalan Melati',
  ])('completing the data: %s', (isian) => {
    const q = buka();
    q.kirim({ 'Nama lengkap': NAMA, 'Alamat surel (email)': SUREL });
    q.tindak(1, 'Minta kelengkapan', { isian: 'Mohon sebutkan nama jalannya.' });
    const tautan = q.tautan(SUREL, q.aduan(1)['nomor'] ?? '');
    expect(q.halaman('replyPelapor', { tautan, isian }).ok).toBe(true);
    expect(q.aduan(1)['isi']).toContain('Jalan Melati');
    expect(sisa(q)).toEqual([]);
    const staf = q.kantor.emulator.mail.all().filter((s) => !s.recipients.includes(SUREL));
    expect(staf.filter((s) => /tukiyem|andaian/i.test(s.text)).map((s) => s.subject)).toEqual([]);
  });

  test('saying why the answer did not help', () => {
    const q = buka();
    q.kirim({ 'Nama lengkap': NAMA, 'Alamat surel (email)': SUREL });
    q.tindak(1, 'Terima aduan');
    q.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    q.tindak(1, 'Bukan wewenang PPID Pelaksana', { isian: 'Mohon ke Dinas PUPR.' });
    const tautan = q.tautan(SUREL, q.aduan(1)['nomor'] ?? '');
    const isian = 'Saya Tukiyem Andaian masih menunggu.';
    expect(q.halaman('rateTanggapan', { tautan, penilaian: 'belum', isian }).ok).toBe(true);
    expect(sisa(q)).toEqual([]);
  });
});
