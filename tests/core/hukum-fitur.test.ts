// SPDX-License-Identifier: Apache-2.0
// The laws of acts and of the fold, for SOPs that use all of the format, with moves between versions.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import type { Penolakan, Surat } from '../../core/aduan/perintah.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { langkahAduan, statusAduan } from '../../core/aduan/status.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import {
  halanganTindakan,
  tindakanBoleh,
  tindakanPelapor,
} from '../../core/aduan/tindakan-boleh.ts';
import { findTindakan } from '../../core/decide/tolak-tindakan.ts';
import { keteranganPeristiwa } from '../../register/baris/keterangan.ts';
import {
  ceritaFitur,
  ditindak,
  mainkanFitur,
  semuaPeristiwa,
  setiapCatatan,
  untukSemua,
} from './_cerita-fitur.ts';
import { kantor } from './_sop.ts';

const DIHARAPKAN = [
  'dibuka_kembali',
  'sop_dipindah',
  'diberitahu',
  'tetap',
  'atasNama',
  'menunggu',
  'kelas',
  'berkasLengkap',
  'perpanjang',
  'jeda',
  'hitung',
  'kembali',
  'catatan',
  'asal',
  'akhir',
  'olehWaktu',
];

it('the stories do have in them what the laws are about', () => {
  const tampak = new Map<string, number>();
  for (const c of fc.sample(ceritaFitur, { numRuns: 400, seed: 7 })) {
    for (const p of semuaPeristiwa(mainkanFitur(c, kantor))) {
      for (const kunci of [p.jenis, ...Object.keys(p)]) {
        tampak.set(kunci, (tampak.get(kunci) ?? 0) + 1);
      }
    }
  }
  expect(DIHARAPKAN.filter((kunci) => (tampak.get(kunci) ?? 0) < 10)).toEqual([]);
});

describe('history', () => {
  it('gives the record back, also when written as JSON', () => {
    untukSemua((babak) => {
      const tertulis: Peristiwa[] = JSON.parse(JSON.stringify(semuaPeristiwa(babak)));
      let aduan: Aduan | undefined;
      for (const p of tertulis) aduan = terapkan(aduan, p);
      expect(aduan).toEqual(babak.flatMap((b) => b.keputusan?.aduan ?? []).slice(-1)[0]);
      expect(tertulis.map((p) => p.ke)).toEqual(tertulis.map((_, i) => i + 1));
    });
  });

  it('leaves no key behind that says nothing', () => {
    untukSemua((babak) => {
      setiapCatatan(babak, (aduan) => {
        expect(Object.values(aduan)).not.toContain(undefined);
        expect(aduan.menunggu).not.toEqual([]);
        expect(aduan.langkah === undefined).toBe(aduan.akhir !== undefined);
        const diingat = aduan.asalJam ?? aduan.asalMenunggu;
        expect(diingat === undefined || aduan.asal !== undefined).toBe(true);
      });
    });
  });

  it('can be told to people, event by event', () => {
    untukSemua((babak) => {
      for (const { konteks, keputusan } of babak) {
        for (const p of keputusan?.peristiwa ?? []) {
          expect(keteranganPeristiwa(konteks.sop, p)).toMatch(/^[A-Z“].*\.$/s);
          expect(keteranganPeristiwa(konteks.sop, p)).not.toMatch(/undefined|NaN|\.\.|“”/);
        }
      }
    });
  });
});

const KURANG: readonly Penolakan['kode'][] = [
  'isian_wajib',
  'isian_memuat_data_pribadi',
  'bahan_belum_ada',
  'bahasa_belum_baku',
  'tenggat_sudah_lewat',
  'pelaksana_tidak_dikenal',
];
const TIDAK_BOLEH: readonly Penolakan['kode'][] = [
  'tindakan_tidak_dikenal',
  'tindakan_bukan_untuk_langkah_ini',
  'belum_waktunya',
  'batas_kali_tercapai',
  'aduan_sudah_selesai',
  'langkah_tidak_ada_di_sop',
];

describe('acts', () => {
  it('are accepted only when offered, and refused with the right kind of reason', () => {
    untukSemua((babak) => {
      for (const { perintah, sebelum, konteks, at } of babak) {
        if (perintah.jenis !== 'tindak' || !sebelum) continue;
        const boleh = findTindakan(tindakanBoleh(konteks, sebelum, at), perintah.tindakan);
        const hasil = decide(konteks, sebelum, perintah, at);
        const dilakukan = hasil.ok ? idPeristiwa(hasil.nilai.peristiwa) : [boleh?.id];
        expect(dilakukan).toEqual([boleh?.id]);
        const kode = boleh ? KURANG : TIDAK_BOLEH;
        expect(hasil.ok || kode.includes(hasil.galat.kode)).toBe(true);
      }
    });
  });

  it('of the pelapor are accepted only when offered', () => {
    untukSemua((babak) => {
      for (const { perintah, sebelum, konteks, at, keputusan } of babak) {
        if (perintah.jenis !== 'balas' || !sebelum || !keputusan) continue;
        const boleh = tindakanPelapor(konteks, sebelum, at).map((t) => t.id);
        expect(boleh).toEqual(expect.arrayContaining(idPeristiwa(keputusan.peristiwa)));
      }
    });
  });

  it('of the clock are such as the SOP lets it do, and lead on', () => {
    untukSemua((babak) => {
      for (const { perintah, sebelum, konteks, at, keputusan } of babak) {
        if (perintah.jenis !== 'waktu' || !sebelum || !keputusan) continue;
        for (const p of ditindak(keputusan.peristiwa)) {
          const langkah = konteks.sop.langkah.find((l) => l.id === sebelum.langkah);
          const t = langkah?.tindakan.find((x) => x.id === langkah.habisWaktu?.tindakan);
          expect(p).toMatchObject({ tindakan: t?.id, olehWaktu: true });
          expect(t && halanganTindakan(konteks, sebelum, t, at)).toBeUndefined();
          expect(p.tetap).toBeUndefined();
        }
      }
    });
  });

  it('are counted, and never done more often than allowed', () => {
    untukSemua((babak) => {
      for (const { konteks, keputusan } of babak) {
        const { kali = {} } = keputusan?.aduan ?? {};
        for (const p of keputusan?.peristiwa ?? []) {
          const langkah = konteks.sop.langkah.find((l) => 'langkah' in p && l.id === p.langkah);
          const t = langkah?.tindakan.find((x) => 'tindakan' in p && x.id === p.tindakan);
          const hitung = p.jenis === 'ditindak' ? p.hitung : undefined;
          expect(hitung === undefined).toBe(t?.maksKali === undefined);
          expect(kali[hitung ?? ''] ?? 0).toBeLessThanOrEqual(t?.maksKali ?? 0);
          const maksBuka = konteks.sop.penutupan.bukaKembali?.maksKali ?? Infinity;
          const dibuka = p.jenis === 'dibuka_kembali' ? kali['bukaKembali'] : 0;
          expect(dibuka).toBeLessThanOrEqual(maksBuka);
        }
      }
    });
  });

  it('that send back are counted as hops, and the first complete file stays the first', () => {
    untukSemua((babak) => {
      const semua = ditindak(semuaPeristiwa(babak));
      const kembali = semua.filter((p) => p.kembali);
      const akhir = babak.flatMap((b) => b.keputusan?.aduan ?? []).slice(-1)[0];
      expect(akhir?.dikembalikan ?? 0).toBe(kembali.length);
      expect(kembali.map((p) => p.kembaliKe)).toEqual(kembali.map((_, i) => i + 1));
      expect(akhir?.lengkap).toBe(semua.find((p) => p.berkasLengkap)?.pada);
    });
  });

  it('say why when they are refused', () => {
    untukSemua((babak) => {
      for (const { perintah, sebelum, konteks, at, keputusan } of babak) {
        if (keputusan || !sebelum) continue;
        const hasil = decide(konteks, sebelum, perintah, at);
        const pesan = hasil.ok ? '' : pesanPenolakan(hasil.galat);
        expect(pesan).toMatch(/^[A-Z].*[^:]$/s);
        expect(pesan).not.toMatch(/undefined|""|3313050505900001/);
      }
    });
  });
});

describe('letters and rows', () => {
  it('have ids of their own, values that can be shown, and no personal data', () => {
    untukSemua((babak) => {
      const surat: Surat[] = babak.flatMap((b) => b.keputusan?.surat ?? []);
      expect(new Set(surat.map((s) => s.id)).size).toBe(surat.length);
      for (const s of surat) {
        expect(Object.values(s.data).concat(s.teks).join(' ')).not.toMatch(
          /undefined|NaN|3313050505900001/,
        );
        expect(Object.keys(s.data)).toEqual(
          expect.arrayContaining(['tenggat', 'atas', 'batas', 'tenggatProses', 'kembali']),
        );
      }
    });
  });

  it('say how the aduan stands', () => {
    untukSemua((babak) => {
      for (const { konteks, keputusan } of babak) {
        if (!keputusan) continue;
        const status = statusAduan(konteks.sop, keputusan.aduan);
        const nama = keputusan.aduan.menunggu;
        expect(status).toMatch(nama ? /^Menunggu jawaban ./ : /^(?!Menunggu jawaban)./);
        expect(langkahAduan(konteks.sop, keputusan.aduan)).not.toMatch(/undefined/);
      }
    });
  });
});

function idPeristiwa(daftar: readonly Peristiwa[]): string[] {
  return ditindak(daftar).map((p) =>
    p.atasNama === undefined ? p.tindakan : `${p.tindakan}@${p.atasNama}`,
  );
}
