// SPDX-License-Identifier: Apache-2.0
// An office edits its SOP while aduan are open: the open ones keep the SOP they began under, with its
// deadlines and acts, until somebody moves them; and nothing of it is lost when runs die.

import { describe, expect, test } from 'vitest';
import { bukaLagi, siapkanPanggung, WARGA, wib, type Panggung } from '../skenario/_panggung.ts';
import {
  barisLangkah,
  barisPengaturan,
  dibaca,
  gagal,
  gantiKode,
  pastikanUtuh,
  pemeriksaanSop,
  tekanPindah,
  ubahLangkah,
  versiAduan,
  versiTerbaru,
} from './_versi.ts';

/** Monday. */
const buka = siapkanPanggung(wib('2026-10-19T08.00'), (p) => p.kirim());

const peristiwa = (p: Panggung): string[] =>
  p.tab('riwayat').flatMap((b) => (b['peristiwa']?.includes('SOP') ? [b['oleh'] ?? ''] : []));

describe('an edit of the tab SOP', () => {
  test('time and pelaksana: the next aduan follows, the open one keeps deadline, people and acts', () => {
    const p = buka();
    const lama = p.aduan(1);
    ubahLangkah(p, 'terima', 'waktu', '2 jam');
    ubahLangkah(p, 'terima', 'pelaksana', 'pengelola-data');
    const tindakan = p.tab('sop').find((b) => b['uraian'] === 'Terima aduan');
    p.ketik('sop', Number(tindakan?.baris), 'uraian', 'Terima dan catat');
    p.kirim();
    expect(p.aduan(1)['tenggat']).toBe(lama['tenggat']);
    expect(p.aduan(1)['pelaksana']).toBe(lama['pelaksana']);
    expect(p.aduan(2)['tenggat']).toBe('19-10-2026 10.00');
    expect(p.aduan(2)['pelaksana']).toBe('Pengelola Data dan Klasifikasi Informasi');
    p.sampai(wib('2026-10-19T08.40'));
    expect(p.aduan(1)['tenggat']).toBe(`${lama['tenggat']} (terlambat)`);
    p.tindak(1, 'Terima aduan');
    expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
    expect(() => p.tindak(2, 'Terima aduan')).toThrow('validation');
    p.tindak(2, 'Terima dan catat');
    expect(p.aduan(2)['langkah']).toContain('3. Mengklasifikasi');
    expect(gagal(p)).toEqual([]);
    pastikanUtuh(p);
  });

  test('the page behind the link of an open aduan shows its own SOP, after a restart too', () => {
    const p = buka();
    ubahLangkah(p, 'terima', 'uraian', 'Mencatat aduan');
    p.kirim();
    const lagi = bukaLagi(p);
    expect(versiAduan(lagi, 1)).not.toBe(versiAduan(lagi, 2));
    const isi = (urut: number): string => {
      const tautan = lagi.tautan(WARGA, lagi.aduan(urut)['nomor'] ?? '');
      return lagi.halaman('readPelacakan', { tautan }).html;
    };
    expect(isi(1)).toContain('Menerima Aduan Masyarakat secara Online');
    expect(isi(2)).toContain('Mencatat aduan');
    lagi.sampai(wib('2026-10-19T09.00'));
    expect(lagi.aduan(1)['langkah']).toContain('Menerima Aduan');
    expect(lagi.aduan(2)['langkah']).toContain('Mencatat aduan');
  });

  test('who asks again after closing comes back under the SOP it was closed by', () => {
    const p = buka();
    p.tindak(1, 'Terima aduan');
    p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    p.tindak(1, 'Bukan wewenang PPID Pelaksana', {
      isian: 'Jalan ini wewenang Dinas Pekerjaan Umum; mohon disampaikan ke sana.',
    });
    const tautan = p.tautan(WARGA, p.aduan(1)['nomor'] ?? '');
    gantiKode(p, 'klasifikasi', 'golongkan');
    p.sampai(wib('2026-10-19T12.00'));
    const jawab = p.halaman('rateTanggapan', { tautan, penilaian: 'belum', isian: 'Belum ada.' });
    expect(jawab.ok).toBe(true);
    expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
    expect(p.aduan(1)['keadaan']).toContain('"langkah":"klasifikasi"');
    expect(pemeriksaanSop(p)).not.toContain('Perlu diperbaiki');
  });

  test('a version that is gone: the aduan goes on under the SOP in force, and says so once', () => {
    const p = buka();
    ubahLangkah(p, 'terima', 'waktu', '2 jam');
    p.ketik('versiSop', Number(p.tab('versiSop')[0]?.baris), 'versi', 'hilang');
    p.sampai(wib('2026-10-19T09.30'));
    expect(peristiwa(p)).toHaveLength(1);
    expect(versiAduan(p, 1)).toBe(versiTerbaru(p));
    expect(p.aduan(1)['tenggat']).toBe('19-10-2026 10.00');
    expect(gagal(p)).toEqual([]);
    pastikanUtuh(p);
  });
});

describe('the menu entry', () => {
  test('shows what changes, does nothing on no, and moves on yes with a trace of who did it', () => {
    const p = buka();
    ubahLangkah(p, 'terima', 'waktu', '2 jam');
    p.kirim();
    const lama = versiAduan(p, 1);
    const tidak = tekanPindah(p, ['NO']);
    expect(dibaca(tidak).join()).toContain('1 aduan terbuka masih memakai SOP sebelumnya');
    expect(dibaca(tidak).join()).toContain(p.aduan(1)['nomor']);
    expect(dibaca(tidak).join()).toMatch(/pukul 08\.0\d WIB menjadi .* pukul 10\.00 WIB/);
    expect(versiAduan(p, 1)).toBe(lama);
    const ya = tekanPindah(p, ['YES', 'OK']);
    expect(dibaca(ya).at(-1)).toContain('1 aduan dipindahkan ke SOP terbaru');
    expect(versiAduan(p, 1)).toBe(versiTerbaru(p));
    expect(p.aduan(1)['tenggat']).toBe('19-10-2026 10.00');
    expect(p.aduan(1)['pesan']).toContain('Dipindahkan ke SOP terbaru');
    expect(peristiwa(p)).toEqual([p.kantor.pemilik]);
    expect(dibaca(tekanPindah(p, ['OK'])).join()).toContain('sudah memakai SOP terbaru');
    expect(pemeriksaanSop(p)).toContain('1 aduan terbuka');
    p.sampai(wib('2026-10-19T08.45'));
    expect(pemeriksaanSop(p)).not.toContain('SOP sebelumnya');
    expect(gagal(p)).toEqual([]);
    pastikanUtuh(p);
  });

  test('a step that is gone: asked for, asked again when misspelt, entered when named', () => {
    const p = buka();
    gantiKode(p, 'terima', 'catat');
    const lewati = tekanPindah(p, ['YES', { button: 'CANCEL', text: '' }, 'OK']);
    expect(dibaca(lewati)[0]).toContain('Langkahnya tidak ada lagi dan perlu dipilih');
    expect(dibaca(lewati)[1]).toContain('(catat)');
    expect(dibaca(lewati)[2]).toContain('Belum dipindahkan');
    expect(p.aduan(1)['keadaan']).toContain('"langkah":"terima"');
    const pilih = tekanPindah(p, [
      'YES',
      { button: 'OK', text: 'entah' },
      { button: 'OK', text: '3' },
      'OK',
    ]);
    expect(dibaca(pilih)[2]).toContain('Langkah “entah” tidak ada');
    expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
    expect(versiAduan(p, 1)).toBe(versiTerbaru(p));
    pastikanUtuh(p);
  });

  test('an officer may not; an admin who is not the owner orders it in Pengaturan', () => {
    const p = buka();
    ubahLangkah(p, 'terima', 'waktu', '2 jam');
    const petugas = p.surelPeran('admin-website');
    expect(tekanPindah(p, ['YES', 'OK'], petugas)).toMatchObject({ status: 'FAILED' });
    const admin = p.surelPeran('admin');
    expect(admin).not.toBe(p.kantor.pemilik);
    expect(dibaca(tekanPindah(p, ['YES', 'OK'], admin)).at(-1)).toContain('pada sapuan berikutnya');
    expect(versiAduan(p, 1)).not.toBe(versiTerbaru(p));
    p.sampai(wib('2026-10-19T08.45'));
    expect(versiAduan(p, 1)).toBe(versiTerbaru(p));
    expect(barisPengaturan(p, 'pindahkan_ke_sop_terbaru')['nilai']).toBe('tidak');
  });
});

describe('the row in Pengaturan, for a phone', () => {
  const KUNCI = 'pindahkan_ke_sop_terbaru';
  const tulis = (p: Panggung, nilai: string, sebagai?: string): void =>
    p.ketik('pengaturan', Number(barisPengaturan(p, KUNCI).baris), 'nilai', nilai, sebagai);

  test('ya moves at once, says what became of it, and is tidak again', () => {
    const p = buka();
    ubahLangkah(p, 'terima', 'waktu', '2 jam');
    tulis(p, 'ya');
    p.sampai(wib('2026-10-19T08.45'));
    expect(versiAduan(p, 1)).toBe(versiTerbaru(p));
    expect(barisPengaturan(p, KUNCI)['nilai']).toBe('tidak');
    expect(barisPengaturan(p, KUNCI)['pemeriksaan']).toContain('1 aduan dipindahkan');
    expect(peristiwa(p)).toHaveLength(1);
    p.sepi(wib('2026-10-28T09.00'));
    p.sampai(wib('2026-10-28T10.00'));
    expect(barisPengaturan(p, KUNCI)['pemeriksaan']).toBe('');
    expect(gagal(p)).toEqual([]);
  });

  test('a step that is gone is named, and moved when the order names another', () => {
    const p = buka();
    gantiKode(p, 'terima', 'catat');
    tulis(p, 'ya');
    p.sampai(wib('2026-10-19T08.45'));
    expect(barisPengaturan(p, KUNCI)['pemeriksaan']).toContain('tulislah: ya, terima =');
    tulis(p, 'ya, terima = catat');
    expect(p.aduan(1)['keadaan']).toContain('"langkah":"catat"');
    expect(barisPengaturan(p, KUNCI)['nilai']).toBe('tidak');
    pastikanUtuh(p);
  });

  test('who is no admin is refused; what cannot be read moves nobody', () => {
    const p = buka();
    ubahLangkah(p, 'terima', 'waktu', '2 jam');
    tulis(p, 'mungkin');
    expect(barisPengaturan(p, KUNCI)['pemeriksaan']).toContain('Tulislah ya atau tidak');
    tulis(p, 'ya', p.surelPeran('admin-website'));
    p.sampai(wib('2026-10-19T08.45'));
    expect(p.tab('riwayat').filter((b) => b['oleh'] === p.surelPeran('admin-website'))).toEqual([]);
    expect(barisPengaturan(p, KUNCI)['nilai']).toBe('tidak');
  });
});

describe('killed at every call; the move from the menu: tests/putus/tindak', () => {
  test.each(['before', 'after'] as const)('the first run after the edit (%s)', (when) => {
    for (let call = 1; call < 60; call += 1) {
      const p = buka();
      const jumlah = p.tab('versiSop').length;
      const { faults } = p.kantor.emulator.scripts;
      faults.kill({ when, call, function: 'handleEdit' });
      ubahLangkah(p, 'terima', 'waktu', '2 jam');
      const terakhir = p.kantor.emulator.scripts.executions().at(-1);
      faults.clear();
      p.kirim();
      p.sampai(wib('2026-10-19T08.45'));
      expect(p.tab('versiSop')).toHaveLength(jumlah + 1);
      expect(versiAduan(p, 2)).toBe(versiTerbaru(p));
      expect(versiAduan(p, 1)).not.toBe(versiTerbaru(p));
      expect(p.aduan(2)['tenggat']).toContain('19-10-2026 10.00');
      expect(barisLangkah(p, 'terima')).toBeGreaterThan(1);
      pastikanUtuh(p);
      if (terakhir?.status !== 'KILLED') return;
    }
    throw new Error('the run never came to its end');
  });
});
