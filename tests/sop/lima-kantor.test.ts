// SPDX-License-Identifier: Apache-2.0
// The other four offices on the same engine: their branches, their clocks, their outsiders. Jenawi
// has a file of its own.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan.ts';
import { decide } from '../../core/decide.ts';
import { addHariKerja, createKalender } from '../../core/kalender.ts';
import type { Konteks, Perintah, Surat } from '../../core/perintah.ts';
import { periksaSop } from '../../core/sop-periksa.ts';
import { langkahAduan, statusAduan } from '../../core/status.ts';
import { tenggatLangkah } from '../../core/tenggat.ts';
import { findLangkah, tindakanBoleh, tindakanPelapor } from '../../core/tindakan-boleh.ts';
import { daftarSop, muatKalender, muatKategori, muatSop } from '../../sop/muat.ts';
import { wib } from '../core/_kalender.ts';
import { masukan } from '../core/_sop.ts';

const SENIN = wib('2026-10-19 09:00');

function kantor(id: string): Konteks {
  const sop = muatSop(id);
  const kategori = muatKategori().map((k) => k.nama);
  return { sop, sopVersi: '1', kalender: createKalender(muatKalender(sop.instansi)), kategori };
}

function jalankan(
  konteks: Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at = SENIN,
): { aduan: Aduan; surat: readonly Surat[] } {
  const hasil = decide(konteks, aduan, perintah, at);
  if (!hasil.ok) throw new Error(`${hasil.galat.kode} ${JSON.stringify(hasil.galat.fakta)}`);
  return hasil.nilai;
}

const tindak = (tindakan: string): Perintah => ({
  jenis: 'tindak',
  tindakan,
  isian: 'Sesuai keterangan terlampir.',
  kategori: 'Lainnya',
  oleh: 'petugas@contoh.go.id',
});

/** `~` = the clock does it, `>x` = the pelapor does x, else an officer's act. */
function tempuh(
  konteks: Konteks,
  jalan: string,
): { aduan: Aduan; lewat: string[]; surat: Surat[] } {
  let { aduan, surat } = jalankan(konteks, undefined, {
    jenis: 'catat',
    masukan: masukan({ diterima: SENIN }),
  });
  const lewat = [aduan.langkah ?? ''];
  const semua = [...surat];
  let at = SENIN;
  for (const langkah of jalan.split(' ')) {
    if (langkah === '~') at = addHariKerja(konteks.kalender, at, 11) - 3_600_000;
    const perintah: Perintah =
      langkah === '~'
        ? { jenis: 'waktu' }
        : langkah.startsWith('>')
          ? { jenis: 'balas', tindakan: langkah.slice(1), isian: 'Keterangan kami.' }
          : tindak(langkah);
    ({ aduan, surat } = jalankan(konteks, aduan, perintah, at));
    lewat.push(aduan.langkah ?? aduan.akhir ?? '');
    semua.push(...surat);
  }
  return { aduan, lewat, surat: semua };
}

describe('every office', () => {
  it.each(daftarSop())('%s can run', (id) => {
    expect(periksaSop(muatSop(id)).filter((m) => m.tingkat === 'galat')).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'diskominfo-karanganyar',
      'terima teruskan ditanggapi sampaikan catat',
      ['terima', 'teruskan-grup', 'tunggu-grup', 'sampaikan', 'catat', 'dijawab'],
    ],
    [
      'diskominfo-karanganyar',
      'terima teruskan ~ teruskan sampaikan catat',
      ['terima', 'teruskan-grup', 'tunggu-grup', 'teruskan-opd', 'sampaikan', 'catat', 'dijawab'],
    ],
    [
      'bpbd-karanganyar',
      'terima tanggapi catat',
      ['terima', 'telaah', 'catat-terlayani', 'dijawab'],
    ],
    [
      'bpbd-karanganyar',
      'terima perlu-tindak-lanjut catat sampaikan beri-arahan rencanakan tindaklanjuti laporkan',
      [
        'terima',
        'telaah',
        'catat',
        'lapor-pimpinan',
        'arahan',
        'rapat',
        'tindak-lanjut',
        'lapor-hasil',
        'dijawab',
      ],
    ],
    [
      'lapor-magetan',
      'disposisi teruskan tindaklanjuti jawab >terima',
      ['verifikasi-pusat', 'verifikasi', 'respon-awal', 'jawab', 'diterima', 'dijawab'],
    ],
    [
      'lapor-magetan',
      'disposisi teruskan tindaklanjuti jawab ~',
      ['verifikasi-pusat', 'verifikasi', 'respon-awal', 'jawab', 'diterima', 'tanpa_konfirmasi'],
    ],
    [
      'lapor-magetan',
      'disposisi teruskan tindaklanjuti jawab >tanggapi tindaklanjuti',
      [
        'verifikasi-pusat',
        'verifikasi',
        'respon-awal',
        'jawab',
        'diterima',
        'respon-awal',
        'jawab',
      ],
    ],
    [
      'lapor-magetan',
      'disposisi kembalikan ditangani-lain',
      ['verifikasi-pusat', 'verifikasi', 'verifikasi-pusat', 'bukan_wewenang'],
    ],
    [
      'lapor-magetan',
      'disposisi teruskan kembalikan ke-ombudsman diminta-menindaklanjuti ke-ombudsman diselesaikan',
      [
        'verifikasi-pusat',
        'verifikasi',
        'respon-awal',
        'verifikasi',
        'ombudsman',
        'respon-awal',
        'ombudsman',
        'dijawab',
      ],
    ],
    [
      'kecamatan-kebakkramat',
      'terima informasi kirim',
      ['terima', 'klasifikasi', 'informasi-terjawab', 'informasi'],
    ],
    [
      'kecamatan-kebakkramat',
      'terima pengaduan tanggapi terima input kirim',
      ['terima', 'klasifikasi', 'tanggapi', 'terima-tanggapan', 'input', 'terjawab', 'dijawab'],
    ],
  ])('%s: %s', (id, jalan, harap) => {
    const konteks = kantor(id);
    const { aduan, lewat, surat } = tempuh(konteks, jalan);
    expect(lewat).toEqual(harap);
    const templat = surat.filter((s) => s.kepada === 'pelapor').map((s) => s.templat);
    expect(templat[0]).toBe('tanda-terima');
    expect(templat.length).toBeGreaterThan(aduan.akhir ? 1 : 0);
    expect(surat.filter((s) => s.templat === 'tanggapan' && s.teks === '')).toEqual([]);
  });

  it.each(daftarSop())('%s always can be brought to an end', (id) => {
    const konteks = kantor(id);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (undian) => {
        let { aduan } = jalankan(konteks, undefined, {
          jenis: 'catat',
          masukan: masukan({ diterima: SENIN }),
        });
        for (const n of undian) {
          if (aduan.akhir) break;
          const petugas = tindakanBoleh(konteks.sop, aduan);
          const pelapor = tindakanPelapor(konteks.sop, aduan);
          const t = [...petugas, ...pelapor][n % (petugas.length + pelapor.length)];
          expect(t, `an act in ${langkahAduan(konteks.sop, aduan)}`).toBeDefined();
          if (!t) return;
          const perintah: Perintah =
            petugas.length > 0
              ? tindak(t.id)
              : { jenis: 'balas', tindakan: t.id, isian: 'Keterangan kami.' };
          ({ aduan } = jalankan(konteks, aduan, perintah));
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(daftarSop())('%s: no aduan ever enters a monthly step', (id) => {
    const { sop } = kantor(id);
    const bulanan = sop.langkah.filter((l) => l.berkala).map((l) => l.id);
    for (const t of sop.langkah.flatMap((l) => l.tindakan)) expect(bulanan).not.toContain(t.ke);
  });
});

describe('diskominfo-karanganyar', () => {
  const konteks = kantor('diskominfo-karanganyar');
  it('passes on to the Admin OPD when the group was silent for an hour, not before', () => {
    const { aduan } = tempuh(konteks, 'terima teruskan');
    const belum = jalankan(konteks, aduan, { jenis: 'waktu' }, SENIN + 3_600_000);
    expect(belum.aduan.langkah).toBe('tunggu-grup');
    const lewat = jalankan(konteks, belum.aduan, { jenis: 'waktu' }, SENIN + 3_600_001);
    expect(lewat.aduan.langkah).toBe('teruskan-opd');
    expect(lewat.surat.map((s) => `${s.templat} → ${s.kepada}`)).toEqual([
      'tugas → admin-kabupaten',
    ]);
  });

  it('does not write to who hands an aduan on to themselves', () => {
    const { surat } = jalankan(konteks, tempuh(konteks, 'terima').aduan, tindak('teruskan'));
    expect(surat.map((s) => s.kepada)).toEqual(['grup-wa']);
    expect(tempuh(konteks, 'terima').surat.map((s) => s.kepada)).toEqual([
      'pelapor',
      'admin-kabupaten',
    ]);
  });
});

describe('lapor-magetan', () => {
  const konteks = kantor('lapor-magetan');
  const awal = tempuh(konteks, 'disposisi kembalikan').aduan;

  it('writes to its own admin about what an outsider has to do', () => {
    const { surat } = tempuh(konteks, 'disposisi kembalikan');
    expect(surat.map((s) => s.kepada)).toEqual(['pelapor', 'admin', 'admin-kabupaten', 'admin']);
    expect(surat.at(-1)?.data['pelaksana']).toBe('LAPOR SP4N Super Admin (Pusat)');
    expect(statusAduan(konteks.sop, awal)).toBe('Menunggu pihak luar');
  });

  it('reminds at the lower end of a range and is late at the upper', () => {
    const tenggat = tenggatLangkah(konteks, awal);
    expect(tenggat?.perkiraan).toBe(wib('2026-10-20 16:00'));
    expect(tenggat?.ingatPada).toBe(tenggat?.perkiraan);
    expect(tenggat?.jatuhTempo).toBe(wib('2026-10-22 16:00'));
  });

  it('says once that 60 working days have passed, whatever the step, and sends nothing to the Ombudsman', () => {
    const at = addHariKerja(konteks.kalender, SENIN, 61);
    const pagi = at - 3_600_000;
    const k = jalankan(konteks, awal, { jenis: 'waktu' }, pagi);
    expect(k.aduan.diberitahu).toContain('p0');
    const kabar = k.surat.filter((s) => s.data['uraian'] !== '');
    expect(kabar.map((s) => s.kepada)).toEqual(['admin-kabupaten', 'pimpinan']);
    expect(kabar[0]?.data['uraian']).toMatch(/60 hari kerja/);
    const lanjut = jalankan(konteks, k.aduan, tindak('disposisi'), pagi).aduan;
    expect(lanjut.diberitahu).toEqual(['p0']);
    const lagi = jalankan(
      konteks,
      lanjut,
      { jenis: 'waktu' },
      addHariKerja(konteks.kalender, at, 1) - 3_600_000,
    );
    expect(lagi.surat.filter((s) => s.data['uraian'] !== '')).toEqual([]);
  });

  it('keeps a verdict of belum without opening anything', () => {
    const { aduan } = tempuh(konteks, 'disposisi teruskan tindaklanjuti jawab ~');
    const k = jalankan(
      konteks,
      aduan,
      { jenis: 'nilai', penilaian: 'belum', isian: '' },
      SENIN + 9e9,
    );
    expect(k.aduan).toMatchObject({ penilaian: 'belum', akhir: 'tanpa_konfirmasi' });
    expect(k.aduan.langkah).toBeUndefined();
  });
});

it('kecamatan-kebakkramat sends at step 7 what was typed at step 6', () => {
  const konteks = kantor('kecamatan-kebakkramat');
  const { surat } = tempuh(konteks, 'terima pengaduan tanggapi terima input kirim');
  expect(surat.at(-1)).toMatchObject({
    templat: 'tanggapan',
    kepada: 'pelapor',
    teks: 'Sesuai keterangan terlampir.',
  });
  expect(findLangkah(konteks.sop, 'klasifikasi')?.waktu).toEqual({ maks: 120, satuan: 'menit' });
});
