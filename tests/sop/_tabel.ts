// SPDX-License-Identifier: Apache-2.0
// One table a SOP: every step with its clock, every act with where it leads and who is written to.
// The table is complete by construction: a step or an act of the SOP that it does not name fails.

import { describe, expect, it } from 'vitest';
import { jatuhTempo } from '../../core/waktu/kalender.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import type { Langkah, Tindakan } from '../../core/sop/sop.ts';
import { statusAduan } from '../../core/aduan/status.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { findLangkah, findPelaksana } from '../../core/aduan/tindakan-boleh.ts';
import { wib } from '../core/_kalender.ts';
import type { Panggung, TabelUji, TindakanUji } from './_bentuk.ts';
import { describeLarangan } from './_larangan.ts';
import { SENIN, balas, catat, kantor, putuskan, suratDari, tindak } from './_kantor.ts';

export function describeSop(tabel: TabelUji): Panggung {
  const konteks = kantor(tabel.id);
  const panggung = createPanggung(konteks, tabel);
  describe(`${tabel.id}: the table`, () => {
    describeKelengkapan(konteks, tabel);
    describeLangkah(panggung, tabel);
    describeTindakan(panggung, tabel);
    describeDiam(panggung, tabel);
  });
  describeLarangan(panggung, tabel);
  return panggung;
}

function createPanggung(konteks: Konteks, tabel: TabelUji): Panggung {
  const langkahDi = (id: string): Langkah => {
    const langkah = findLangkah(konteks.sop, id);
    if (!langkah) throw new Error(`no step ${id}`);
    return langkah;
  };
  const tindakanDi = (langkah: string, tindakan: string): Tindakan => {
    const ada = langkahDi(langkah).tindakan.find((t) => t.id === tindakan);
    if (!ada) throw new Error(`no act ${langkah}.${tindakan}`);
    return ada;
  };
  return {
    konteks,
    tindakanDi,
    sampai(langkah) {
      const jalan = tabel.langkah.find((l) => l.id === langkah)?.jalan ?? '';
      let at = SENIN;
      let { aduan } = catat(konteks);
      for (const id of jalan.split(' ').filter((t) => t !== '')) {
        const { setelah } = tindakanDi(aduan.langkah ?? '', id);
        if (setelah) at = Math.max(at, jatuhTempo(konteks.kalender, aduan.diterima, setelah));
        ({ aduan } = putuskan(konteks, aduan, tindak(id), at));
      }
      if (aduan.langkah !== langkah) throw new Error(`${jalan}: ${aduan.langkah}, not ${langkah}`);
      return { aduan, at };
    },
  };
}

function describeKelengkapan({ sop }: Konteks, tabel: TabelUji): void {
  const masuk = sop.langkah.filter((l) => l.berkala === undefined);
  it('names every step that an aduan can be in, once', () => {
    const ada = masuk.map((l) => l.id).filter((id) => !tabel.sebelum.includes(id));
    expect(tabel.langkah.map((l) => l.id)).toEqual(ada);
  });
  it('names every act, once', () => {
    const ada = masuk
      .filter((l) => !tabel.sebelum.includes(l.id))
      .flatMap((l) => l.tindakan.map((t) => `${l.id}.${t.id}`));
    expect(tabel.tindakan.map((t) => `${t.di}.${t.tindakan}`)).toEqual(ada);
  });
  it('names every step that the clock leaves', () => {
    expect(tabel.diam.map((d) => d.di)).toEqual(masuk.filter((l) => l.habisWaktu).map((l) => l.id));
  });
  it.each(tabel.sebelum)('%s leads to the first step, and only a form does that', (id) => {
    const ke = findLangkah(sop, id)?.tindakan.map((t) => t.ke);
    expect(ke).toEqual([sop.awal]);
    expect(sop.langkah.flatMap((l) => l.tindakan.map((t) => t.ke))).not.toContain(id);
  });
}

function describeLangkah({ konteks, sampai }: Panggung, tabel: TabelUji): void {
  it.each(tabel.langkah)('$id is $pelaksana: $tenggat', (uji) => {
    const { aduan } = sampai(uji.id);
    const langkah = findLangkah(konteks.sop, uji.id);
    expect(findPelaksana(konteks.sop, langkah?.pelaksana)?.label).toBe(uji.pelaksana);
    expect(statusAduan(konteks.sop, aduan)).toBe(uji.status);
    const [mulai, jatuh] = uji.tenggat ?? [];
    const sejak = mulai === undefined ? aduan.sejak : wib(mulai);
    const tenggat = tenggatLangkah(konteks, { ...aduan, sejak });
    expect(tenggat?.jatuhTempo).toBe(jatuh === undefined ? undefined : wib(jatuh));
  });
}

/** What silence does in a step of the pelapor is in the table `diam`, and only there. */
function describeTindakan({ konteks, sampai, tindakanDi }: Panggung, tabel: TabelUji): void {
  const isPelapor = (di: string): boolean => {
    const langkah = findLangkah(konteks.sop, di);
    return findPelaksana(konteks.sop, langkah?.pelaksana)?.jenis === 'pelapor';
  };
  const olehOrang = tabel.tindakan.filter(({ di, tindakan }) => {
    const habis = findLangkah(konteks.sop, di)?.habisWaktu?.tindakan;
    return !isPelapor(di) || habis !== tindakan;
  });
  it.each(olehOrang)('$di: $tindakan → $ke', (uji) => {
    const { aduan, at } = sampai(uji.di);
    const pelapor = isPelapor(uji.di);
    const { setelah, label } = tindakanDi(uji.di, uji.tindakan);
    const pada = setelah ? jatuhTempo(konteks.kalender, aduan.diterima, setelah) : at;
    const lakukan = (nama: string) =>
      putuskan(konteks, aduan, pelapor ? balas(nama) : tindak(nama), pada);
    const k = lakukan(uji.tindakan);
    expect(k.aduan.langkah ?? k.aduan.akhir).toBe(uji.ke);
    expect(suratDari(k)).toEqual(uji.surat);
    expect(k.peristiwa).toMatchObject([peristiwaHarap(uji, pelapor)]);
    expect(k.aduan).toMatchObject(uji.aduan ?? {});
    // The dropdown shows labels: they do the same.
    expect(lakukan(label)).toEqual(k);
  });
}

function peristiwaHarap(
  uji: TindakanUji,
  pelapor: boolean,
): Partial<Record<keyof Peristiwa, unknown>> {
  return {
    jenis: 'ditindak',
    ...{ tindakan: uji.tindakan, langkah: uji.di },
    oleh: pelapor ? 'pelapor' : 'petugas@contoh.go.id',
    ...uji.peristiwa,
  };
}

function describeDiam({ konteks, sampai }: Panggung, tabel: TabelUji): void {
  it.each(tabel.diam)('$di is left alone until $masih and left by the clock at $lalu', (uji) => {
    const aduan = { ...sampai(uji.di).aduan, sejak: wib(uji.mulai) };
    const habis = findLangkah(konteks.sop, uji.di)?.habisWaktu?.tindakan;
    const masih = putuskan(konteks, aduan, { jenis: 'waktu' }, wib(uji.masih));
    expect(masih.aduan.langkah).toBe(uji.di);
    const lalu = putuskan(konteks, masih.aduan, { jenis: 'waktu' }, wib(uji.lalu));
    const baris = tabel.tindakan.find((t) => t.di === uji.di && t.tindakan === habis);
    expect(lalu.aduan.langkah ?? lalu.aduan.akhir).toBe(baris?.ke);
    expect(lalu.peristiwa.at(-1)).toMatchObject({
      jenis: 'ditindak',
      ...{ tindakan: habis, langkah: uji.di, oleh: 'sistem', olehWaktu: true },
    });
    expect(suratDari(lalu)).toEqual(uji.surat);
  });
}
