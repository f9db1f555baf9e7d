// SPDX-License-Identifier: Apache-2.0
// What holds for all five SOPs: they run, say where each actor was read, survive the tab and back,
// and whatever is chosen, each aduan can be brought to an end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Perintah, Surat } from '../../core/aduan/perintah.ts';
import { addHariKerja } from '../../core/waktu/kalender.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import { langkahAduan } from '../../core/aduan/status.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import { tindakanBoleh, tindakanPelapor } from '../../core/aduan/tindakan-boleh.ts';
import { barisKeSop } from '../../register/sop/sop-baca.ts';
import { sopKeBaris } from '../../register/sop/sop-tab.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';
import { SENIN, balas, catat, kantor, putuskan, tindak } from './_kantor.ts';

/** `~` = the clock does it, `>x` = the pelapor does x, else an officer's act. */
function tempuh(id: string, jalan: string): { aduan: Aduan; lewat: string[]; surat: Surat[] } {
  const konteks = kantor(id);
  let { aduan, surat } = catat(konteks);
  const lewat = [aduan.langkah ?? ''];
  const semua = [...surat];
  let at = SENIN;
  for (const langkah of jalan.split(' ')) {
    if (langkah === '~') at = addHariKerja(konteks.kalender, at, 11) - 3_600_000;
    const perintah: Perintah =
      langkah === '~'
        ? { jenis: 'waktu' }
        : langkah.startsWith('>')
          ? balas(langkah.slice(1))
          : tindak(langkah);
    ({ aduan, surat } = putuskan(konteks, aduan, perintah, at));
    lewat.push(aduan.langkah ?? aduan.akhir ?? '');
    semua.push(...surat);
  }
  return { aduan, lewat, surat: semua };
}

describe.each(daftarSop())('%s', (id) => {
  const { sop } = kantor(id);

  it('can run', () => {
    expect(periksaSop(sop).filter((m) => m.tingkat === 'galat')).toEqual([]);
  });

  it('says of every step how sure its actor is', () => {
    expect(sop.langkah.filter((l) => l.keyakinan === undefined).map((l) => l.id)).toEqual([]);
  });

  it('says of every step without a printed number, and of every second reading, where it is from', () => {
    const nomor = sop.langkah.filter((l) => l.dasar === undefined).map((l) => l.nomor);
    expect(new Set(nomor).size).toBe(nomor.length);
    expect(nomor).not.toContain('');
  });

  it('becomes rows of the tab and the same SOP again', () => {
    const baris = sopKeBaris(sop).map((b, i) => ({
      baris: i + 2,
      sel: Object.fromEntries(Object.entries(b).filter(([, teks]) => teks !== '')),
    }));
    const kembali = barisKeSop(baris);
    expect(kembali).toEqual({ ok: true, nilai: muatSop(id) });
  });

  it('lets no aduan into a monthly step', () => {
    const bulanan = sop.langkah.filter((l) => l.berkala).map((l) => l.id);
    for (const t of sop.langkah.flatMap((l) => l.tindakan)) expect(bulanan).not.toContain(t.ke);
  });

  it('always can be brought to an end, and its history gives the record again', () => {
    const konteks = kantor(id);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (undian) => {
        let at = SENIN;
        let k = catat(konteks);
        const riwayat = [...k.peristiwa];
        for (const n of undian) {
          if (k.aduan.akhir) break;
          at += (n % 5) * 86_400_000;
          const petugas = tindakanBoleh(konteks, k.aduan, at);
          const pelapor = tindakanPelapor(konteks, k.aduan, at);
          const t = [...petugas, ...pelapor][n % (petugas.length + pelapor.length)];
          expect(t, `an act in ${langkahAduan(konteks.sop, k.aduan)}`).toBeDefined();
          if (!t) return;
          // An extension comes too late some day: then something else must be possible.
          if (t.perpanjang) continue;
          k = putuskan(konteks, k.aduan, petugas.length > 0 ? tindak(t.id) : balas(t.id), at);
          riwayat.push(...k.peristiwa);
        }
        const ulang = riwayat.reduce<Aduan | undefined>((a, p) => terapkan(a, p), undefined);
        expect(ulang).toEqual(k.aduan);
      }),
      { numRuns: 20 },
    );
  });
});

it.each<[string, string, string]>([
  [
    'diskominfo-karanganyar',
    'terima teruskan ditanggapi teruskan catat',
    'terima teruskan-grup tunggu-grup sampaikan-grup catat dijawab',
  ],
  [
    'diskominfo-karanganyar',
    'terima teruskan ~ teruskan sampaikan catat',
    'terima teruskan-grup tunggu-grup teruskan-opd sampaikan catat dijawab',
  ],
  ['bpbd-karanganyar', 'terima tanggapi catat', 'terima telaah catat-terlayani dijawab'],
  [
    'bpbd-karanganyar',
    'terima perlu-tindak-lanjut catat sampaikan beri-arahan rencanakan tindaklanjuti laporkan ~ sampaikan',
    'terima telaah catat lapor-pimpinan arahan rapat tindak-lanjut lapor-hasil terima-laporan beri-tahu dijawab',
  ],
  [
    'kecamatan-jenawi',
    'terima minta-lengkap >lengkapi klasifikasikan kembalikan klasifikasikan beri-bahan jawab',
    'terima klasifikasi lengkapi klasifikasi koordinasi klasifikasi koordinasi jawab dijawab',
  ],
  [
    'lapor-magetan',
    'disposisi teruskan tindaklanjuti jawab >terima',
    'verifikasi-pusat verifikasi respon-awal jawab diterima dijawab',
  ],
  [
    'lapor-magetan',
    'disposisi teruskan tindaklanjuti jawab ~',
    'verifikasi-pusat verifikasi respon-awal jawab diterima tanpa_konfirmasi',
  ],
  [
    'lapor-magetan',
    'disposisi teruskan kembalikan kembalikan ditangani-lain',
    'verifikasi-pusat verifikasi respon-awal verifikasi verifikasi-pusat bukan_wewenang',
  ],
  [
    'kecamatan-kebakkramat',
    'terima informasi kirim',
    'terima klasifikasi informasi-terjawab informasi',
  ],
  [
    'kecamatan-kebakkramat',
    'terima pengaduan tanggapi terima input kirim',
    'terima klasifikasi tanggapi terima-tanggapan input terjawab dijawab',
  ],
])('%s: %s', (id, jalan, harap) => {
  const { lewat, surat } = tempuh(id, jalan);
  expect(lewat.join(' ')).toBe(harap);
  const templat = surat.filter((s) => s.kepada === 'pelapor').map((s) => s.templat);
  expect(templat[0]).toBe('tanda-terima');
  expect(templat.length).toBeGreaterThan(1);
  expect(surat.filter((s) => s.templat === 'tanggapan' && s.teks === '')).toEqual([]);
});
