// SPDX-License-Identifier: Apache-2.0
// Acts, each of them killed before and after each of its calls: two rows pasted by an officer, one
// of which writes to the pelapor; the same by the link of a notice; the reply and the rating of a
// pelapor by theirs. Whoever sees a page fail presses once more.

import { beforeAll, expect, test } from 'vitest';
import { bacaTab, judulKolom } from '../../scripts/kantor/kantor.ts';
import { createPelapor } from '../../scripts/simulasi/pelapor.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import {
  ketikBaris,
  kirim,
  labelTindakan,
  nomorWarga,
  pilihKategori,
  tautan,
  tekan,
  tempelTindakan,
  usaikan,
} from './_kerja.ts';
import { buktikanDuaKali } from './_dua-kali.ts';
import { buktikan, type Alur } from './_putus.ts';
import { siapkanTahap, wib, LAMA_MS, type Tahap } from './_tahap.ts';

let tahap: Tahap;

/** In the evening, when no deadline comes between: four aduan, at each of the steps that are acted on. */
function awal(p: Panggung): void {
  p.kantor.emulator.kernel.setNow(wib('2026-10-19T18.01'));
  for (const warga of [1, 2, 3, 4]) {
    kirim(p, warga);
    usaikan(p);
  }
  lakukan(p, [
    { warga: 3, label: 'Minta kelengkapan', isian: 'Mohon sebutkan RT dan RW' },
    { warga: 4, label: 'Terima aduan', isian: '' },
  ]);
  pilihKategori(p, 4);
  lakukan(p, [{ warga: 4, label: labelTindakan(p, 'klasifikasi', 'klasifikasikan'), isian: '' }]);
  lakukan(p, [
    { warga: 4, label: labelTindakan(p, 'koordinasi', 'beri-bahan'), isian: 'Bahan dari bidang' },
  ]);
  lakukan(p, [
    { warga: 4, label: labelTindakan(p, 'jawab', 'jawab'), isian: 'Jalan diperbaiki pekan depan' },
  ]);
}

function lakukan(p: Panggung, semua: Parameters<typeof tempelTindakan>[1]): void {
  tempelTindakan(p, semua);
  usaikan(p);
}

beforeAll(async () => {
  tahap = await siapkanTahap(awal);
});

const diSel = (): Alur => ({
  nama: 'tindak di sel',
  tahap,
  fungsi: 'handleEdit',
  picu: (p) =>
    lakukan(p, [
      { warga: 1, label: 'Terima aduan', isian: '' },
      { warga: 2, label: 'Minta kelengkapan', isian: 'Mohon kirim foto' },
    ]),
});

test(
  'tindakan di dua baris sekaligus',
  async () => {
    const { panggilan, kiriman } = await buktikan(diSel());
    expect(panggilan).toBeGreaterThan(12);
    expect(kiriman).toBeGreaterThanOrEqual(2);
  },
  LAMA_MS,
);

test(
  'tindakan di dua baris, lalu sapuannya',
  async () => {
    await buktikanDuaKali(diSel(), { benih: 5, pasangan: 12 });
  },
  LAMA_MS,
);

const surel = (warga: number): string => createPelapor(warga).surel;

test(
  'tindakan lewat tautan surat',
  async () => {
    const tekanTombol = (p: Panggung): void => {
      const nomor = nomorWarga(p, 2);
      const orang = p.kantor.petugas.find(({ peran }) => peran === 'admin-website')?.surel ?? '';
      const isi = { tindakan: 'minta-lengkap', isian: 'Mohon kirim foto (tanda-H0002)' };
      tekan(
        p,
        'actOnAduan',
        { tautan: tautan(p, orang, 'tindak', nomor), ...isi },
        'Minta kelengkapan',
      );
    };
    const alur = { nama: 'tindak di halaman', tahap, fungsi: 'actOnAduan', hemat: true } as const;
    const { kiriman } = await buktikan({ ...alur, picu: tekanTombol, ulangi: tekanTombol });
    expect(kiriman).toBe(1);
  },
  LAMA_MS,
);

test(
  'jawaban pelapor',
  async () => {
    const balas = (p: Panggung): void => {
      const link = tautan(p, surel(3), 'lacak', nomorWarga(p, 3));
      const isi = { tindakan: 'lengkapi', isian: 'RT 1 RW 2 (tanda-B0003)' };
      tekan(p, 'replyPelapor', { tautan: link, ...isi }, 'Lengkapi');
    };
    const alur = { nama: 'balasan pelapor', tahap, fungsi: 'replyPelapor', hemat: true } as const;
    const { kiriman } = await buktikan({ ...alur, picu: balas, ulangi: balas });
    expect(kiriman).toBeGreaterThanOrEqual(1);
  },
  LAMA_MS,
);

test(
  'penilaian pelapor yang membuka kembali aduannya',
  async () => {
    const nilai = (p: Panggung): void => {
      const link = tautan(p, surel(4), 'lacak', nomorWarga(p, 4));
      const isi = { penilaian: 'belum', isian: 'Belum diperbaiki (tanda-N0004)' };
      tekan(p, 'rateTanggapan', { tautan: link, ...isi }, 'Belum');
    };
    const alur = {
      nama: 'penilaian pelapor',
      tahap,
      fungsi: 'rateTanggapan',
      hemat: true,
    } as const;
    const { kiriman } = await buktikan({ ...alur, picu: nilai, ulangi: nilai });
    expect(kiriman).toBeGreaterThanOrEqual(1);
  },
  LAMA_MS,
);

/** The step changes its code and its time: who stands in it must be told where to go on. */
function gantiLangkah(p: Panggung): void {
  const judul = (id: string): string => judulKolom('sop', id);
  for (const { baris, sel } of bacaTab(p.kantor, 'sop', p.kantor.pemilik).baris) {
    if (sel(judul('ke')).text === 'klasifikasi') ketikBaris(p, 'sop', { ke: 'telaah' }, baris);
    const isLangkah = sel(judul('bagian')).text === 'Langkah';
    if (!isLangkah || sel(judul('kode')).text !== 'klasifikasi') continue;
    ketikBaris(p, 'sop', { kode: 'telaah', waktu: '20 menit' }, baris);
  }
  usaikan(p);
}

test(
  'pemindahan aduan terbuka ke SOP terbaru',
  async () => {
    const lama = await siapkanTahap((p) => {
      awal(p);
      lakukan(p, [{ warga: 2, label: 'Terima aduan', isian: '' }]);
      gantiLangkah(p);
    });
    const tekanMenu = (p: Panggung): void => {
      const { emulator, registerId, pemilik } = p.kantor;
      const answers = ['YES', { button: 'OK', text: 'telaah' }, 'OK'];
      emulator.scripts.clickMenu(registerId, 'moveToLatestSop', pemilik, { answers });
    };
    const alur = {
      nama: 'pindah SOP',
      tahap: lama,
      fungsi: 'moveToLatestSop',
      hemat: true,
    } as const;
    const { panggilan } = await buktikan({ ...alur, picu: tekanMenu, ulangi: tekanMenu });
    expect(panggilan).toBeGreaterThan(12);
  },
  LAMA_MS,
);
