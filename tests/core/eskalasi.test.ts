// SPDX-License-Identifier: Apache-2.0
// Who is told what by the clock: the recipients of a rung, what waits for tomorrow's digest, what a
// digest needs to sort; and the laws of sweeps that come late, at night, or not at all for days.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { isJamKerja, mulaiKerja } from '../../core/waktu/kalender.ts';
import type { Keputusan, Surat } from '../../core/aduan/perintah.ts';
import type { Langkah, Sop } from '../../core/sop/sop.ts';
import { tenggatLangkah, tenggatProses } from '../../core/tenggat/tenggat.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { MENIT, wib } from './_kalender.ts';
import { catat, HARI, jalan, JAM, ke, langkah, rakit, SENIN } from './_rakit.ts';
import { KERANGKA_FITUR, OPD, sopFitur } from './_sop-fitur.ts';
import { kantor, konteksUntuk, masukan } from './_sop.ts';

const hk = (maks: number): Waktu => ({ maks, satuan: 'hari_kerja' });
const jam = (maks: number): Waktu => ({ maks, satuan: 'jam' });

const sapu = (sop: Sop, aduan: Aduan, at: number, tunda: readonly string[] = []): Keputusan =>
  jalan(sop, aduan, { jenis: 'waktu', tunda }, at);
const masuk = (sop: Sop): Aduan => jalan(sop, undefined, catat({ diterima: SENIN }), SENIN).aduan;
const tanda = (k: Keputusan): string[] =>
  k.peristiwa.flatMap((p) => (p.jenis === 'diberitahu' ? p.tanda : []));
const isPemberitahuan = ({ templat }: Surat): boolean => ['ingat', 'eskalasi'].includes(templat);
const surat = (k: Keputusan): string[] =>
  k.surat.filter(isPemberitahuan).map((s) => `${s.data['tanda']} ${s.templat} → ${s.kepada}`);

const satuLangkah = (lain: Partial<Langkah>, sop: Partial<Sop> = {}): Sop =>
  rakit([langkah('a', 'p0', [ke('selesai')], lain)], sop);

describe('who is told', () => {
  const atasan: Sop['pelaksana'] = [
    { id: 'p0', label: 'Staf', jenis: 'petugas', atasan: 'p1' },
    { id: 'p1', label: 'Kepala Seksi', jenis: 'petugas' },
    { id: 'camat', label: 'Camat', jenis: 'pimpinan' },
    { id: 'luar', label: 'PLN', jenis: 'luar', atasan: 'camat' },
    { id: 'warga', label: 'Warga', jenis: 'pelapor' },
    ...KERANGKA_FITUR.pelaksana.filter(({ id }) => id.startsWith('opd')),
  ];
  const lewat = SENIN + 2 * HARI;
  it.each<[string, string, string[], string[]]>([
    ['whoever has the step', 'p0', ['pelaksana'], ['p0']],
    ['who stands above them', 'p0', ['atasan'], ['p1']],
    ['the head, above whom nobody is named', 'p1', ['atasan'], ['pimpinan']],
    ['the admin, when the head is late', 'camat', ['atasan'], ['admin']],
    ['one letter for two reasons', 'p0', ['atasan', 'p1'], ['p1']],
    ['the admin for somebody outside', 'luar', ['pelaksana', 'admin'], ['admin']],
    ['who stands above somebody outside', 'luar', ['atasan'], ['camat']],
  ])('%s', (_, pelaksana, kepada, harap) => {
    const sop = rakit([langkah('a', pelaksana, [ke('selesai')], { waktu: hk(1) })], {
      pelaksana: atasan,
      eskalasi: [{ lewat: hk(0), kepada }],
    });
    const k = sapu(sop, { ...masuk(sop), diberitahu: ['ingat'] }, lewat);
    expect(k.surat.map((s) => s.kepada)).toEqual(harap);
  });

  it('of several who have the step, only those who have not answered', () => {
    const sop = rakit([langkah('a', 'p0', [ke('selesai')], { waktu: hk(1), bersama: [...OPD] })], {
      eskalasi: [{ lewat: hk(0), kepada: ['pelaksana'] }],
    });
    const aduan = { ...masuk(sop), menunggu: ['opd-a', 'opd-c'] };
    // The third is outside the office: the admin looks after it.
    expect(surat(sapu(sop, aduan, lewat))).toEqual(['e0 eskalasi → opd-a', 'e0 eskalasi → admin']);
  });

  it('of the process, who asked the pelapor and not the pelapor', () => {
    const sop = rakit(
      [
        langkah('a', 'p1', [ke('tanya'), ke('selesai')]),
        langkah('tanya', 'warga', [{ ...ke('asal'), id: 'balik' }]),
      ],
      { tenggatProses: [{ waktu: hk(1), sejak: 'diterima', dasar: '-' }] },
    );
    const asked = jalan(
      sop,
      masuk(sop),
      { jenis: 'tindak', tindakan: 'ke-tanya', isian: '', kategori: '', oleh: 'x' },
      SENIN,
    ).aduan;
    expect(surat(sapu(sop, asked, lewat))).toEqual(['te0 eskalasi → p1']);
  });
});

describe('the two clocks', () => {
  const sop = satuLangkah(
    { waktu: jam(2) },
    {
      pengingat: { sisaPersen: 50 },
      eskalasi: [
        { lewat: hk(0), kepada: ['pelaksana'] },
        { lewat: hk(1), kepada: ['pimpinan'] },
      ],
      tenggatProses: [{ waktu: jam(4), sejak: 'diterima', dasar: '-' }],
      batasProses: [{ waktu: jam(6), uraian: 'Lama', kepada: ['admin'], dasar: '-' }],
    },
  );

  it.each<[string, number, string[]]>([
    ['the reminder of the step', SENIN + JAM + MENIT, ['ingat']],
    ['both, when they come together', SENIN + 2 * JAM + MENIT, ['ingat', 't-ingat', 'e0']],
    ['the process is late as well', wib('2026-10-19 14:01'), ['ingat', 't-ingat', 'e0', 'te0']],
    ['and its milestone', wib('2026-10-20 07:31'), ['ingat', 't-ingat', 'e0', 'te0', 'p0']],
    [
      'the next rung of both',
      wib('2026-10-21 07:31'),
      ['ingat', 't-ingat', 'e0', 'e1', 'te0', 'te1', 'p0'],
    ],
  ])('%s', (_, at, harap) => {
    expect(tanda(sapu(sop, masuk(sop), at))).toEqual(harap);
  });

  it('tell each recipient the highest, once', () => {
    expect(surat(sapu(sop, masuk(sop), wib('2026-10-21 07:31')))).toEqual([
      'te0 eskalasi → p0',
      'te1 eskalasi → pimpinan',
      'p0 eskalasi → admin',
    ]);
  });

  it('give a digest what it sorts by', () => {
    const [ingat] = sapu(sop, masuk(sop), SENIN + JAM + MENIT).surat;
    expect(ingat?.data).toMatchObject({
      tanda: 'ingat',
      atas: 'langkah',
      jatuhTempo: '2026-10-19T04:00:00.000Z',
      tenggat: 'Senin, 19 Oktober 2026 pukul 11.00 WIB',
      sisa: '59 menit',
      terlambat: '',
      jenjang: '',
    });
    const proses = sapu(sop, masuk(sop), wib('2026-10-19 14:01')).surat.at(-1);
    expect(proses?.data).toMatchObject({
      tanda: 'te0',
      atas: 'proses',
      jatuhTempo: '2026-10-19T07:00:00.000Z',
      sisa: '',
      terlambat: '1 menit',
      jenjang: '1',
    });
    expect(proses?.data['jelas']).toMatch(/^Tenggat seluruh proses/);
  });

  it('stand still together while the pelapor is asked', () => {
    const tanya = { ...masuk(sop), jeda: [{ dari: SENIN }] };
    expect(tanda(sapu(sop, tanya, SENIN + 3 * HARI))).not.toContain('te0');
  });
});

describe('a notice waits for tomorrow', () => {
  const sop = satuLangkah(
    { waktu: jam(1), habisWaktu: { setelah: hk(3), tindakan: 'ke-selesai' } },
    {
      pengingat: { sisaPersen: 50 },
      eskalasi: [
        { lewat: hk(0), kepada: ['pelaksana'] },
        { lewat: jam(1), kepada: ['pelaksana', 'pimpinan'] },
      ],
    },
  );
  const lewat = wib('2026-10-19 13:30');

  it('while one of its recipients has had the digest of today', () => {
    const k = sapu(sop, masuk(sop), lewat, ['pimpinan']);
    expect(surat(k)).toEqual(['e0 eskalasi → p0']);
    expect(k.aduan.diberitahu).toEqual(['ingat', 'e0']);
    const besok = sapu(sop, k.aduan, SENIN + HARI);
    expect(surat(besok)).toEqual(['e1 eskalasi → p0', 'e1 eskalasi → pimpinan']);
  });

  it('all of them, when everybody has', () => {
    const k = sapu(sop, masuk(sop), lewat, ['p0', 'pimpinan']);
    expect(k).toEqual({ aduan: masuk(sop), peristiwa: [], surat: [] });
  });

  it('but the act of the clock does not', () => {
    const k = sapu(sop, masuk(sop), SENIN + 4 * HARI, ['p0', 'pimpinan']);
    expect(k.aduan.akhir).toBe('dijawab');
    expect(k.surat.filter(isPemberitahuan)).toEqual([]);
  });
});

describe('the clock that acts', () => {
  const proses: Partial<Sop> = {
    tenggatProses: [{ waktu: jam(2), sejak: 'diterima', dasar: '-' }],
  };
  it('tells of the process whoever has the step next', () => {
    const sop = rakit(
      [
        langkah('a', 'p0', [ke('b')], {
          waktu: { maks: 30, satuan: 'menit' },
          habisWaktu: { setelah: jam(1), tindakan: 'ke-b' },
        }),
        langkah('b', 'p1', [ke('selesai')]),
      ],
      proses,
    );
    const k = sapu(sop, masuk(sop), wib('2026-10-19 11:30'));
    expect(k.aduan.langkah).toBe('b');
    expect(surat(k).sort()).toEqual(['e0 eskalasi → p0', 'te0 eskalasi → p1']);
  });

  it('reminds nobody of a step or a process that is over', () => {
    const sop = satuLangkah(
      { waktu: jam(1), habisWaktu: { setelah: hk(1), tindakan: 'ke-selesai' } },
      { tenggatProses: [{ waktu: hk(2), sejak: 'diterima', dasar: '-' }] },
    );
    const k = sapu(sop, masuk(sop), SENIN + 2 * HARI);
    expect(k.aduan.akhir).toBe('dijawab');
    expect(tanda(k)).toEqual(['e0']);
  });

  it('goes on telling when the act has conditions that are not met', () => {
    const sop = rakit(
      [
        langkah('a', 'p0', [ke('b', { bila: { jenis: ['informasi'] } })], {
          waktu: jam(1),
          habisWaktu: { setelah: jam(1), tindakan: 'ke-b' },
        }),
        langkah('b', 'p1', [ke('selesai')]),
      ],
      { eskalasi: [{ lewat: hk(1), kepada: ['pimpinan'] }] },
    );
    const k = sapu(sop, masuk(sop), SENIN + 2 * HARI);
    expect(k.aduan.langkah).toBe('a');
    expect(tanda(k)).toEqual(['ingat', 'e0']);
  });
});

/** Hours, nights and weeks between sweeps; on some dates some have had their digest. */
const sapuan = fc.array(
  fc.record({
    sela: fc.oneof(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 1440 }),
      fc.integer({ min: 1, max: 9 * 1440 }),
    ),
    tunda: fc.oneof(
      fc.constant([]),
      fc.subarray(['p0', 'p1', 'admin', 'pimpinan', ...OPD] as string[]),
    ),
  }),
  { minLength: 1, maxLength: 25 },
);

interface Sapuan {
  readonly at: number;
  readonly tunda: readonly string[];
  readonly sebelum: Aduan;
  readonly keputusan: Keputusan;
}

function jalankan(
  sop: Sop,
  aduan: Aduan,
  daftar: readonly { sela: number; tunda: readonly string[] }[],
): Sapuan[] {
  let kini = aduan;
  let at = aduan.dicatat;
  return daftar.map(({ sela, tunda }) => {
    at += sela * MENIT;
    const sebelum = kini;
    const keputusan = sapu(sop, kini, at, tunda);
    kini = keputusan.aduan;
    return { at, tunda, sebelum, keputusan };
  });
}

const kasus = fc
  .tuple(sopFitur, sapuan, fc.subarray([...OPD]), fc.constantFrom('pengaduan', 'informasi'))
  .map(([sop, daftar, menunggu, jenis]) => {
    const at = wib('2026-10-19 08:00');
    const catatan = decide(
      konteksUntuk(sop),
      undefined,
      { jenis: 'catat', masukan: masukan({ diterima: at, jenis }) },
      at,
    );
    if (!catatan.ok) throw new Error('catat is never refused');
    const aduan: Aduan = {
      ...catatan.nilai.aduan,
      lengkap: at,
      ...(menunggu.length > 0 ? { menunggu } : {}),
    };
    return { sop, aduan, rencana: daftar, sapuan: jalankan(sop, aduan, daftar) };
  });

/** A step of the pelapor whom nobody has asked anything: there is nothing to remind of. */
const isTakDitanya = (sop: Sop, { aduan }: Keputusan): boolean =>
  aduan.pertanyaan === undefined &&
  sop.langkah.some((l) => l.id === aduan.langkah && l.pelaksana === 'warga');

const saatTanda = (sop: Sop, aduan: Aduan): Map<string, number> => {
  const konteks = konteksUntuk(sop);
  const [langkahnya, proses] = [tenggatLangkah(konteks, aduan), tenggatProses(konteks, aduan)];
  return new Map(
    [langkahnya, proses]
      .flatMap((t) => (t ? [...t.pengingat, ...t.jenjang] : []))
      .map((j) => [j.tanda, j.pada]),
  );
};

describe('whatever the sweeps do', () => {
  const opsi = { numRuns: 300 };

  it('nothing is told twice, too early, at night, or to who has had the digest', () => {
    fc.assert(
      fc.property(kasus, ({ sop, sapuan: daftar }) => {
        const pernah = new Set<string>();
        for (const { at, tunda, sebelum, keputusan } of daftar) {
          const baru = tanda(keputusan);
          const saat = saatTanda(sop, sebelum);
          for (const t of baru) {
            const kunci = /^[pt]/.test(t) ? t : `${sebelum.kunjungan} ${t}`;
            expect(pernah.has(kunci)).toBe(false);
            pernah.add(kunci);
            expect(at).toBeGreaterThan(saat.get(t) ?? Number.NEGATIVE_INFINITY);
          }
          expect(keputusan.peristiwa.length === 0 || isJamKerja(kantor, at)).toBe(true);
          const kepada = keputusan.surat.filter(isPemberitahuan).map((s) => s.kepada);
          expect(kepada.filter((k) => tunda.includes(k))).toEqual([]);
          expect(new Set(kepada).size).toBe(kepada.length);
        }
      }),
      opsi,
    );
  });

  it('nothing is called told that reached nobody', () => {
    fc.assert(
      fc.property(kasus, ({ sapuan: daftar }) => {
        for (const { keputusan } of daftar) {
          const isKabar = (s: Surat) => isPemberitahuan(s) || s.data['pengingat'] === 'ya';
          expect(keputusan.surat.some(isKabar)).toBe(tanda(keputusan).length > 0);
        }
      }),
      opsi,
    );
  });

  it('nothing is lost as long as sweeps go on', () => {
    fc.assert(
      fc.property(kasus, ({ sop, sapuan: daftar }) => {
        const akhir = daftar.at(-1);
        if (!akhir || akhir.keputusan.aduan.akhir !== undefined) return;
        const at = mulaiKerja(kantor, akhir.at + HARI);
        const k = sapu(sop, akhir.keputusan.aduan, at);
        const saat = saatTanda(sop, akhir.keputusan.aduan);
        const pindah = k.aduan.kunjungan !== akhir.keputusan.aduan.kunjungan;
        const harus = [...saat].filter(
          ([t, pada]) =>
            pada < at && (t.startsWith('t') || (!pindah && !isTakDitanya(sop, akhir.keputusan))),
        );
        if (k.aduan.akhir !== undefined) return;
        expect(k.aduan.diberitahu).toEqual(expect.arrayContaining(harus.map(([t]) => t)));
      }),
      opsi,
    );
  });

  it('tells the same in the end as sweeps that were never late', () => {
    const tanpaHabis = (sop: Sop): Sop => ({
      ...sop,
      langkah: sop.langkah.map(({ habisWaktu: _h, ...l }) => l),
    });
    fc.assert(
      fc.property(kasus, ({ sop, aduan, rencana }) => {
        const tetap = tanpaHabis(sop);
        const jarang = jalankan(tetap, aduan, rencana).at(-1);
        if (!jarang) return;
        const at = mulaiKerja(kantor, jarang.at + HARI);
        const akhir = sapu(tetap, jarang.keputusan.aduan, at).aduan.diberitahu;
        const sekali = sapu(tetap, aduan, at).aduan.diberitahu;
        expect(new Set(akhir)).toEqual(new Set(sekali));
      }),
      opsi,
    );
  });
});
