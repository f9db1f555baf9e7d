// SPDX-License-Identifier: Apache-2.0
// The pelapor's side: the tracking page, completing data, the verdict, and silence. And what the
// page must never show: who works on it, and who complained.

import { describe, expect, test } from 'vitest';
import { createKantor, JAM, PEMILIK, PETUGAS, WARGA, type Kantor } from './_kantor.ts';

type Jawaban = { ok: boolean; pesan: string; html: string };
const kirim = (kantor: Kantor, fungsi: string, kiriman: object): Jawaban =>
  kantor.emulator.scripts.runFromPage(kantor.scriptId, fungsi, [kiriman]) as Jawaban;

function tautan(kantor: Kantor): Record<string, string> {
  const teks = kantor
    .surat(WARGA)
    .map((s) => s.text)
    .join('\n');
  const [alamat = 'https://tidak.ada'] = /https:\S+h=lacak\S+/.exec(teks) ?? [];
  return Object.fromEntries(new URL(alamat).searchParams);
}

/** Through the whole SOP, each act in the register. */
function jawab(kantor: Kantor, teks: string): void {
  kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
  kantor.ketik('register', 2, 'kategori', [['Jalan dan jembatan']]);
  kantor.ketik('register', 2, 'tindakan', [['Klasifikasikan']]);
  kantor.ketik('register', 2, 'isian', [['Perbaikan dianggarkan tahun ini.']]);
  kantor.ketik('register', 2, 'tindakan', [['Beri bahan tanggapan']]);
  kantor.ketik('register', 2, 'isian', [[teks]]);
  kantor.ketik('register', 2, 'tindakan', [['Kirim jawaban']]);
}

const status = (kantor: Kantor): string | undefined => kantor.tab('register')[0]?.['status'];

describe('the tracking page', () => {
  test('shows number, status and answer; no names, no contact, no officers', async () => {
    const kantor = await createKantor();
    kantor.kirim({
      'Isi aduan': 'Saya Sri Contoh, HP 081234567890. Jalan berlubang parah sekali.',
    });
    jawab(kantor, 'Jalan akan diperbaiki pada bulan November 2026.');
    const { html } = kantor.emulator.scripts.doGet(kantor.scriptId, tautan(kantor));
    expect(html).toContain('Selesai: dijawab');
    expect(html).toContain('Jalan akan diperbaiki');
    expect(html).toContain('Belum puas');
    for (const rahasia of [
      'Sri Contoh',
      '081234567890',
      WARGA,
      PETUGAS,
      PEMILIK,
      'Admin Website',
    ]) {
      expect(html).not.toContain(rahasia);
    }
  });

  test('what people typed is text, not markup', async () => {
    const kantor = await createKantor();
    kantor.kirim({
      'Isi aduan': '<img src=x onerror=alert(1)> {{instansi}} jalan rusak berat di desa',
    });
    const { html } = kantor.emulator.scripts.doGet(kantor.scriptId, tautan(kantor));
    expect(html).toContain('&lt;img src');
    expect(html).not.toContain('<img');
    expect(html).toContain('{{instansi}}');
  });

  test('readPelacakan gives the content anew', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    expect(kirim(kantor, 'readPelacakan', { tautan: tautan(kantor) }).html).toContain('Diproses');
    for (const aneh of [{}, { tautan: null }, { tautan: 'x' }, { tautan: { h: 'lacak' } }]) {
      expect(() => kirim(kantor, 'readPelacakan', aneh)).toThrow('tidak dikenal');
    }
  });
});

describe('completing data', () => {
  async function ditanya(): Promise<Kantor> {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.ketik('register', 2, 'isian', [['Mohon sebutkan nama jalannya.']]);
    kantor.ketik('register', 2, 'tindakan', [['Minta kelengkapan']]);
    return kantor;
  }

  test('the page asks, the answer goes on where it was asked', async () => {
    const kantor = await ditanya();
    const { html } = kantor.emulator.scripts.doGet(kantor.scriptId, tautan(kantor));
    expect(html).toContain('Mohon sebutkan nama jalannya.');
    const kiriman = {
      tautan: tautan(kantor),
      tindakan: 'lengkapi',
      isian: 'Jalan Melati nomor tiga.',
    };
    expect(kirim(kantor, 'replyPelapor', kiriman)).toMatchObject({ ok: true });
    expect(status(kantor)).toBe('Diproses');
    expect(kantor.tab('register')[0]?.['isi']).toContain('Jalan Melati');
  });

  test('a second press of the button changes nothing and says so', async () => {
    const kantor = await ditanya();
    const kiriman = { tautan: tautan(kantor), tindakan: 'lengkapi', isian: 'Jalan Melati.' };
    kirim(kantor, 'replyPelapor', kiriman);
    const kedua = kirim(kantor, 'replyPelapor', kiriman);
    expect(kedua.ok).toBe(false);
    expect(kedua.pesan).not.toBe('');
    expect(kantor.tab('riwayat').filter((r) => r['oleh'] === 'Pelapor')).toHaveLength(1);
  });

  test('an empty answer is refused', async () => {
    const kantor = await ditanya();
    const jawaban = kirim(kantor, 'replyPelapor', { tautan: tautan(kantor), isian: ' ' });
    expect(jawaban.ok).toBe(false);
    expect(status(kantor)).toBe('Menunggu pelapor');
  });

  test('silence closes it as silence, with a letter, and counts as no verdict', async () => {
    const kantor = await ditanya();
    // Straight to the end: a month of idle sweeps proves nothing more.
    kantor.emulator.kernel.setNow(kantor.emulator.kernel.now() + 32 * 24 * JAM);
    expect(kantor.jalankan('runSweep').status).toBe('COMPLETED');
    expect(status(kantor)).toBe('Selesai: tidak dilengkapi pelapor');
    expect(
      kantor
        .surat(WARGA)
        .map((s) => s.subject)
        .join(),
    ).toContain('kami catat selesai');
    expect(kantor.tab('riwayat').map((r) => r['peristiwa'])).not.toContain('Dinilai');
  });

  test('busy: the answer is not lost silently, the pelapor is asked to try again', async () => {
    const kantor = await ditanya();
    kantor.emulator.scripts.faults.refuseLock = 1;
    const kiriman = { tautan: tautan(kantor), isian: 'Jalan Melati.' };
    expect(() => kirim(kantor, 'replyPelapor', kiriman)).toThrow('sedang sibuk');
    expect(kirim(kantor, 'replyPelapor', kiriman).ok).toBe(true);
  });
});

describe('the verdict', () => {
  async function dijawab(): Promise<Kantor> {
    const kantor = await createKantor();
    kantor.kirim();
    jawab(kantor, 'Jalan akan diperbaiki.');
    return kantor;
  }

  test('puas is noted once', async () => {
    const kantor = await dijawab();
    const kiriman = { tautan: tautan(kantor), penilaian: 'puas', isian: '' };
    expect(kirim(kantor, 'rateTanggapan', kiriman)).toMatchObject({ ok: true });
    expect(kirim(kantor, 'rateTanggapan', kiriman).ok).toBe(false);
    expect(kantor.tab('riwayat').filter((r) => r['peristiwa'] === 'Dinilai')).toHaveLength(1);
  });

  test('belum in time reopens, and the officer is told', async () => {
    const kantor = await dijawab();
    const kiriman = { tautan: tautan(kantor), penilaian: 'belum', isian: 'Lubangnya masih ada.' };
    expect(kirim(kantor, 'rateTanggapan', kiriman)).toMatchObject({ ok: true });
    expect(status(kantor)).toBe('Diproses');
    expect(
      kantor
        .surat(PEMILIK)
        .map((s) => s.subject)
        .join(),
    ).toContain('dibuka kembali');
    kantor.maju(20 * 60_000);
    expect(kantor.tab('kotakKeluar').filter((s) => s['kepada'] === 'pelapor')).toEqual([]);
  });

  test('anything else is no verdict', async () => {
    const kantor = await dijawab();
    const kiriman = { tautan: tautan(kantor), penilaian: 'sangat puas' };
    expect(() => kirim(kantor, 'rateTanggapan', kiriman)).toThrow('puas atau belum');
  });
});
