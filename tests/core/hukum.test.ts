// SPDX-License-Identifier: Apache-2.0
// The laws of decide, for SOPs nobody wrote: what holds whatever the office, the orders and the hour.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import { isJamKerja, mulaiKerja } from '../../core/waktu/kalender.ts';
import type { Konteks, Surat } from '../../core/aduan/perintah.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { langkahAduan, statusAduan } from '../../core/aduan/status.ts';
import { jelaskanTenggat, tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { MENIT } from './_kalender.ts';
import { cerita, kantor, konteksUntuk, mainkan, masukan, siaga, type Babak } from './_sop.ts';

const opsi = { numRuns: 150 };

/** Plays a story in an office that closes and in one that never does. */
function untukSemua(uji: (babak: Babak[], konteks: Konteks) => void): void {
  fc.assert(
    fc.property(cerita, fc.boolean(), (c, tutup) => {
      const konteks = konteksUntuk(c.sop, tutup ? kantor : siaga);
      uji(mainkan(konteks, masukan(c.masukan), c.pesanan), konteks);
    }),
    opsi,
  );
}

const semuaPeristiwa = (b: Babak[]): Peristiwa[] => b.flatMap((x) => x.keputusan?.peristiwa ?? []);
const semuaSurat = (b: Babak[]): Surat[] => b.flatMap((x) => x.keputusan?.surat ?? []);
const terakhir = (b: Babak[]): Aduan => {
  const aduan = b.flatMap((x) => (x.keputusan ? [x.keputusan.aduan] : [])).at(-1);
  if (!aduan) throw new Error('a story begins with an aduan');
  return aduan;
};

describe('history', () => {
  it('gives the record back when replayed', () => {
    untukSemua((babak) => {
      let aduan: Aduan | undefined;
      for (const p of semuaPeristiwa(babak)) aduan = terapkan(aduan, p);
      expect(aduan).toEqual(terakhir(babak));
    });
  });

  it('survives being written as JSON', () => {
    untukSemua((babak) => {
      const tulis: Peristiwa[] = JSON.parse(JSON.stringify(semuaPeristiwa(babak)));
      let aduan: Aduan | undefined;
      for (const p of tulis) aduan = terapkan(aduan, p);
      expect(aduan).toEqual(terakhir(babak));
    });
  });

  it('is numbered without gaps', () => {
    untukSemua((babak) => {
      const daftar = semuaPeristiwa(babak);
      expect(daftar.map((p) => p.ke)).toEqual(daftar.map((_, i) => i + 1));
    });
  });

  it('refuses an event that is missing or comes twice', () => {
    untukSemua((babak) => {
      const [dicatat, kedua, ketiga] = semuaPeristiwa(babak);
      if (!dicatat || !kedua || !ketiga) return;
      const awal = terapkan(undefined, dicatat);
      expect(() => terapkan(awal, dicatat)).toThrow(/recorded twice/);
      expect(() => terapkan(awal, ketiga)).toThrow(/event 3 after 1/);
      expect(() => terapkan(undefined, kedua)).toThrow(/begins with/);
    });
  });
});

type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

const alurNyata = (p: Ditindak): object => ({ dari: p.langkah, ke: p.keLangkah, akhir: p.akhir });

/** Where the SOP's table sends an act, read off the table. */
function alurSop(sop: Sop, aduan: Aduan | undefined, p: Ditindak): object {
  const langkah = sop.langkah.find((l) => l.id === aduan?.langkah);
  const t = langkah?.tindakan.find((x) => x.id === p.tindakan);
  if (!langkah || !t) return { melanggar: p };
  if (t.ke === 'selesai') return { dari: langkah.id, ke: undefined, akhir: t.akhir };
  const ke = t.ke === 'asal' ? (aduan?.asal ?? sop.awal) : t.ke;
  return { dari: langkah.id, ke, akhir: undefined };
}

describe('steps', () => {
  it('are left only as the SOP says', () => {
    untukSemua((babak, { sop }) => {
      let aduan: Aduan | undefined;
      for (const p of semuaPeristiwa(babak)) {
        expect(p.jenis === 'ditindak' ? alurNyata(p) : {}).toEqual(
          p.jenis === 'ditindak' ? alurSop(sop, aduan, p) : {},
        );
        aduan = terapkan(aduan, p);
        expect(aduan.langkah === undefined).toBe(aduan.akhir !== undefined);
      }
    });
  });

  it('start their clock when entered', () => {
    untukSemua((babak) => {
      for (const { sebelum, keputusan, at } of babak) {
        if (!sebelum || !keputusan || keputusan.aduan.kunjungan === sebelum.kunjungan) continue;
        expect(keputusan.aduan.sejak).toBe(at);
        expect(keputusan.aduan.diberitahu.filter((t) => !t.startsWith('p'))).toEqual([]);
      }
    });
  });

  it('accept exactly the acts that are offered', () => {
    untukSemua((babak, konteks) => {
      for (const { perintah, sebelum, keputusan, at } of babak) {
        if (perintah.jenis !== 'tindak' || !sebelum) continue;
        const ketik = perintah.tindakan.toLowerCase();
        const boleh = tindakanBoleh(konteks, sebelum, at).find(
          (t) => t.id === ketik || t.label.toLowerCase() === ketik,
        );
        const lengkap = perintah.isian === 'Sudah kami periksa.' && perintah.kategori === 'jalan';
        // An act that is offered may still lack what it needs; one that is complete is accepted.
        const harap = boleh && lengkap ? [1] : boleh ? [1, undefined] : [undefined];
        expect(harap).toContain(keputusan?.peristiwa.length);
      }
    });
  });

  it('say why when they refuse', () => {
    untukSemua((babak, konteks) => {
      for (const { perintah, sebelum, keputusan, at } of babak) {
        if (keputusan || !sebelum) continue;
        const hasil = decide(konteks, sebelum, perintah, at);
        const pesan = hasil.ok ? '' : pesanPenolakan(hasil.galat);
        expect(pesan).toMatch(/^[A-Z].*[^:]$/s);
        expect(pesan).not.toMatch(/undefined|""/);
      }
    });
  });
});

describe('the clock', () => {
  it('does nothing the second time at the same moment', () => {
    untukSemua((babak, konteks) => {
      for (const { perintah, keputusan, at } of babak) {
        if (perintah.jenis !== 'waktu' || !keputusan) continue;
        const lagi = decide(konteks, keputusan.aduan, { jenis: 'waktu' }, at);
        expect(lagi.ok && lagi.nilai.peristiwa).toEqual([]);
        expect(lagi.ok && lagi.nilai.surat).toEqual([]);
      }
    });
  });

  it('is silent outside office hours', () => {
    untukSemua((babak, { kalender }) => {
      for (const { perintah, keputusan, at } of babak) {
        if (perintah.jenis !== 'waktu' || isJamKerja(kalender, at)) continue;
        expect(keputusan?.peristiwa).toEqual([]);
        expect(keputusan?.surat).toEqual([]);
      }
    });
  });

  it('gives each notice once a visit, and only when it is due', () => {
    untukSemua((babak, konteks) => {
      for (const { sebelum, keputusan, at } of babak) {
        if (!keputusan || !sebelum) continue;
        const { diberitahu } = keputusan.aduan;
        expect(new Set(diberitahu).size).toBe(diberitahu.length);
        const tenggat = tenggatLangkah(konteks, sebelum);
        const saat = new Map(tenggat?.jenjang.map((j) => [j.tanda, j.pada]));
        if (tenggat) saat.set('ingat', tenggat.ingatPada);
        const tanda = keputusan.peristiwa.flatMap((p) => (p.jenis === 'diberitahu' ? p.tanda : []));
        const terlaluDini = tanda.filter((t) => !t.startsWith('p') && at <= (saat.get(t) ?? at));
        expect(terlaluDini).toEqual([]);
      }
    });
  });

  it('tells the same marks whether it sweeps often or once and late', () => {
    fc.assert(
      fc.property(
        cerita,
        fc.integer({ min: 1, max: 12_000 }),
        fc.integer({ min: 7, max: 700 }),
        (c, lama, sela) => {
          // Without clock edges the aduan stays where it is, so only the notices can differ.
          const langkah = c.sop.langkah.map(({ habisWaktu: _h, ...l }) => l);
          const konteks = konteksUntuk({ ...c.sop, langkah });
          const mulai = masukan(c.masukan);
          const akhir = mulaiKerja(kantor, mulai.diterima + lama * MENIT);
          const catat = decide(
            konteks,
            undefined,
            { jenis: 'catat', masukan: mulai },
            mulai.diterima,
          );
          if (!catat.ok) throw new Error('catat is never refused');
          const sapu = (aduan: Aduan, at: number): Aduan => {
            const hasil = decide(konteks, aduan, { jenis: 'waktu' }, at);
            return hasil.ok ? hasil.nilai.aduan : aduan;
          };
          let sering = catat.nilai.aduan;
          for (let at = mulai.diterima; at < akhir; at += sela * MENIT) sering = sapu(sering, at);
          const sekali = sapu(catat.nilai.aduan, akhir);
          expect(new Set(sapu(sering, akhir).diberitahu)).toEqual(new Set(sekali.diberitahu));
          expect(sekali.peristiwa - catat.nilai.aduan.peristiwa).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('letters', () => {
  it('have ids of their own, and one a recipient and event', () => {
    untukSemua((babak) => {
      const id = semuaSurat(babak).map((s) => s.id);
      expect(new Set(id).size).toBe(id.length);
      for (const { keputusan } of babak) {
        const ingat = (keputusan?.surat ?? []).filter((s) =>
          ['ingat', 'eskalasi'].includes(s.templat),
        );
        expect(new Set(ingat.map((s) => s.kepada)).size).toBe(ingat.length);
      }
    });
  });

  it('go to roles that exist, and never to somebody outside', () => {
    untukSemua((babak) => {
      for (const s of semuaSurat(babak)) {
        expect(['p0', 'p1', 'grup', 'pelapor', 'admin', 'pimpinan']).toContain(s.kepada);
        expect(Object.keys(s.data)).toEqual(
          expect.arrayContaining(['langkah', 'tenggat', 'kategori']),
        );
        expect(Object.values(s.data).concat(s.teks).join(' ')).not.toMatch(
          /undefined|NaN|3313050505900001/,
        );
      }
    });
  });

  it('reach a pelapor by letter only if they left an address', () => {
    untukSemua((babak) => {
      const { adaSurel } = terakhir(babak);
      const untukPelapor = semuaSurat(babak).filter((s) => s.kepada === 'pelapor');
      const tanpaSurel = semuaSurat(babak).filter((s) => s.templat === 'tanpa-surel');
      expect(adaSurel ? tanpaSurel : untukPelapor).toEqual([]);
    });
  });
});

it('every record can be shown', () => {
  untukSemua((babak, konteks) => {
    for (const { keputusan } of babak) {
      if (!keputusan) continue;
      expect(statusAduan(konteks.sop, keputusan.aduan)).not.toBe('');
      expect(langkahAduan(konteks.sop, keputusan.aduan)).not.toMatch(/undefined/);
      expect(jelaskanTenggat(konteks, keputusan.aduan)).toMatch(/^[A-Z].*\.$/);
    }
  });
});
