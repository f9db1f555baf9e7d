// SPDX-License-Identifier: Apache-2.0
// Evidence doctored in what it says of letters, of runs and of who is written to.

import type { Bukti } from '../../scripts/simulasi/bukti.ts';
import type { JejakSurat } from '../../scripts/simulasi/jejak.ts';
import type { Laku } from '../../scripts/simulasi/laku.ts';

export const denganSaksi = (b: Bukti, ubah: Partial<Bukti['saksi']>): Bukti => ({
  ...b,
  saksi: { ...b.saksi, ...ubah },
});

export const denganSurat = (b: Bukti, ubah: (jejak: JejakSurat) => JejakSurat): Bukti =>
  denganSaksi(b, { surat: new Map([...b.saksi.surat].map(([id, satu]) => [id, ubah(satu)])) });

export const isRingkasan = ({ surat }: JejakSurat): boolean => surat.templat === 'ringkasan';

export const tanpaKirim = (s: JejakSurat): JejakSurat => ({
  ...s,
  kirim: [],
  gagal: [],
  keluar: s.masuk + 1,
});

const petugasKini = ({ saksi }: Bukti) => saksi.petugas.at(-1)?.daftar ?? [];

/** The product believes throughout that it is for this role, and sends it there. */
export function kepadaPeran(b: Bukti, s: JejakSurat, peran: string): JejakSurat {
  const kepada = petugasKini(b).flatMap((p) => (p.peran === peran ? [p.surel] : []));
  if (kepada.length === 0) throw new Error(`nobody is ${peran}`);
  const { surat } = s;
  const isi = isRingkasan(s) ? { data: { ...surat.data, peran } } : { kepada: peran };
  return { ...s, surat: { ...surat, ...isi }, kirim: s.kirim.map((k) => ({ ...k, kepada })) };
}

export const peranLangkah = (b: Bukti): string => {
  const satu = [...b.saksi.surat.values()].find(({ surat }) => surat.templat === 'tugas');
  if (satu === undefined) throw new Error('nobody was given anything to do');
  return satu.surat.kepada;
};

/** A role to which nothing was given and nothing escalated. */
export function peranLain(b: Bukti): string {
  const disebut = [...b.saksi.surat.values()].flatMap(({ surat }) => [
    surat.kepada,
    ...(surat.data['peran'] ?? '').split(','),
  ]);
  const punya = new Set(
    petugasKini(b).flatMap((p) => (disebut.includes(p.peran) ? [p.surel] : [])),
  );
  const lain = petugasKini(b).find((p) => p.aktif && !punya.has(p.surel));
  if (lain === undefined) throw new Error('everybody was told something');
  return lain.peran;
}

/** Somebody else has every role from just before the run in which a waiting letter leaves. */
export function denganPetugasDiganti(b: Bukti): Bukti {
  const satu = [...b.saksi.surat.values()].find(({ surat }) => surat.templat === 'tugas');
  const mulai = b.eksekusi.find(({ id }) => id === satu?.kirim[0]?.run)?.startedAt;
  if (satu === undefined || mulai === undefined) throw new Error('nothing was sent');
  const daftar = petugasKini(b);
  const baru = daftar.map((p) => ({ ...p, surel: `baru.${p.surel}` }));
  return denganSaksi(b, {
    surat: new Map([[satu.surat.id, { ...satu, masuk: mulai - 2000 }]]),
    petugas: [
      { sejak: 0, daftar },
      { sejak: mulai - 1000, daftar: baru },
    ],
  });
}

/** Run A sent these in mails of their own and was cut off; run B sends them again. */
export function denganUlangan(b: Bukti, surel: readonly string[]): Bukti {
  const [jalan] = b.eksekusi;
  const surat = [...b.saksi.surat.values()].slice(0, surel.length);
  if (jalan === undefined || surat.length < surel.length) throw new Error('no letters');
  const kirim = (run: string, pada: number, surelId: string) => ({
    run,
    pada,
    surelId,
    kepada: [],
  });
  return denganSaksi(
    {
      ...b,
      eksekusi: [
        { ...jalan, id: 'A', status: 'KILLED' },
        { ...jalan, id: 'B', status: 'COMPLETED' },
      ],
    },
    {
      surat: new Map(
        surat.map((s, i) => [
          s.surat.id,
          {
            ...s,
            tanda: [b.at],
            gagal: [],
            kirim: [kirim('A', i, `A${surel[i] ?? ''}`), kirim('B', 100 + i, `B${surel[i] ?? ''}`)],
          },
        ]),
      ),
    },
  );
}

/** Every trouble that may spend something was over, or had not struck, when this run failed. */
export function denganKuotaHabis(b: Bukti, error: string): Bukti {
  const [jalan] = b.eksekusi;
  if (jalan === undefined) throw new Error('nothing ran');
  const pada = jalan.startedAt - 5 * 3_600_000;
  const laku: Laku[] = [
    {
      id: 'A',
      pada,
      benih: 1,
      jenis: 'galat',
      kode: 429,
      metode: 'MailApp.sendEmail',
      kapan: 'before',
    },
    { id: 'B', pada, benih: 1, jenis: 'kuota_sheets' },
    { id: 'C', pada, benih: 1, jenis: 'kuota_surel', jam: 4, sisa: 0 },
    { id: 'D', pada, benih: 1, jenis: 'kuota_pemicu', jam: 4 },
  ];
  return {
    ...b,
    rencana: { ...b.rencana, laku },
    eksekusi: [{ ...jalan, error }, ...b.eksekusi.slice(1)],
  };
}

/** A sweep sends so many letters to officers while receipts stand waiting, and none of these. */
export function denganTertinggal(
  b: Bukti,
  { prioritas, ringkasan }: { readonly prioritas: 2 | 4; readonly ringkasan: number },
): Bukti {
  const jalan = b.eksekusi.find(({ functionName }) => functionName === 'runSweep');
  const semua = [...b.saksi.surat.values()];
  const tanda = semua.filter(({ surat }) => surat.templat === 'tanda-terima');
  const contoh = semua.find((s) => isRingkasan(s));
  if (jalan === undefined || contoh === undefined) throw new Error('nothing to send');
  const { startedAt: mulai } = jalan;
  const menunggu = ({ keluar: _, ...s }: JejakSurat): JejakSurat => ({
    ...s,
    masuk: mulai - 1000,
    kirim: [],
    gagal: [],
  });
  const berangkat = Array.from({ length: ringkasan }, (_, i): JejakSurat => ({
    ...contoh,
    surat: { ...contoh.surat, id: `r${i}`, prioritas, dibuat: mulai - 500 },
    masuk: mulai - 500,
    kirim: [{ run: jalan.id, pada: mulai + i, surelId: `r${i}`, kepada: ['p@kantor.example'] }],
  }));
  return denganSaksi(b, {
    surat: new Map([...tanda.map((s) => menunggu(s)), ...berangkat].map((s) => [s.surat.id, s])),
  });
}
