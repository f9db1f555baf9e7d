// SPDX-License-Identifier: Apache-2.0
// The laws of steps that several have at once, and of clocks that stand still.

import { describe, expect, it } from 'vitest';
import { isBerjeda } from '../../core/aduan/jam-langkah.ts';
import { penerima } from '../../core/surat/surat.ts';
import { pelaksanaKini } from '../../core/aduan/tindakan-boleh.ts';
import { ditindak, setiapCatatan, untukSemua } from './_cerita-fitur.ts';

describe('several at once', () => {
  it('are only ever fewer within a visit', () => {
    untukSemua((babak) => {
      setiapCatatan(babak, (sesudah, sebelum, p) => {
        if (!sebelum || sesudah.kunjungan !== sebelum.kunjungan) return;
        const isBaru = p.jenis === 'sop_dipindah' && sebelum.menunggu === undefined;
        if (isBaru) return;
        expect(sebelum.menunggu ?? []).toEqual(
          expect.arrayContaining([...(sesudah.menunggu ?? [])]),
        );
      });
    });
  });

  it('are waited for in the steps that ask several, and nowhere else', () => {
    untukSemua((babak) => {
      for (const { konteks, keputusan } of babak) {
        const langkah = konteks.sop.langkah.find((l) => l.id === keputusan?.aduan.langkah);
        const menunggu = keputusan?.aduan.menunggu ?? [];
        expect(langkah?.bersama ?? []).toEqual(expect.arrayContaining([...menunggu]));
        expect(new Set(menunggu).size).toBe(menunggu.length);
      }
    });
  });

  it('all get a letter when they are asked, but for who asked', () => {
    untukSemua((babak) => {
      for (const { konteks, keputusan } of babak) {
        const masuk = ditindak(keputusan?.peristiwa ?? []).find((p) => p.keLangkah !== undefined);
        if (!keputusan || !masuk) continue;
        const dapat = keputusan.surat.filter((s) => s.templat === 'tugas').map((s) => s.kepada);
        const dari = konteks.sop.langkah.find((l) => l.id === masuk.langkah)?.pelaksana ?? '';
        const diri = masuk.olehWaktu ? '' : penerima(konteks, masuk.atasNama ?? dari);
        const harap = pelaksanaKini(konteks.sop, keputusan.aduan)
          .map((p) => penerima(konteks, p))
          .filter((k) => k !== 'pelapor' && k !== diri);
        expect(new Set(dapat)).toEqual(new Set(harap));
      }
    });
  });
});

describe('pauses', () => {
  it('are in order, apart from each other, and over when the aduan is', () => {
    untukSemua((babak) => {
      setiapCatatan(babak, (aduan) => {
        const jeda = aduan.jeda ?? [];
        const batas = jeda.flatMap((j) => [j.dari, ...(j.sampai === undefined ? [] : [j.sampai])]);
        expect(batas).toEqual(batas.toSorted((a, b) => a - b));
        expect(jeda.slice(0, -1).every((j) => j.sampai !== undefined)).toBe(true);
        expect(aduan.akhir !== undefined && isBerjeda(aduan)).toBe(false);
      });
    });
  });

  it('last exactly as long as the aduan is in steps that pause', () => {
    untukSemua((babak) => {
      const pindah = babak.findIndex((b) => b.keputusan?.peristiwa[0]?.jenis === 'sop_dipindah');
      for (const { konteks, keputusan } of pindah < 0 ? babak : babak.slice(0, pindah)) {
        if (!keputusan) continue;
        const langkah = konteks.sop.langkah.find((l) => l.id === keputusan.aduan.langkah);
        expect(isBerjeda(keputusan.aduan)).toBe(langkah?.jeda === true);
      }
    });
  });

  it('give the step that asked its clock back as it was', () => {
    untukSemua((babak) => {
      setiapCatatan(babak, (sesudah, sebelum, p) => {
        if (p.jenis !== 'ditindak' || !sebelum?.asalJam || p.asal !== undefined) return;
        if (p.keLangkah === undefined) return;
        const { sejak, diberitahu } = sebelum.asalJam;
        const pulang = p.keLangkah === sebelum.asal;
        expect(sesudah.sejak).toBe(pulang ? sejak : p.pada);
        const tanda = sesudah.diberitahu.filter((t) => !/^[pt]/.test(t));
        expect(tanda).toEqual(pulang ? diberitahu : []);
        expect(sesudah.asalJam).toBeUndefined();
      });
    });
  });
});
