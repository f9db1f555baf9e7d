// SPDX-License-Identifier: Apache-2.0
// What a SOP asks of the form: a category with its sub category, an account. A form that is in use
// follows the tab SOP at the next Pasang/Perbarui, and nothing that is written in it is lost.

import { expect, test } from 'vitest';
import { FormRefused } from '../../emulator/forms/service.ts';
import { createKantor, JAM, PEMILIK, WARGA, type Kantor } from './_kantor.ts';

const pemilik = { actor: PEMILIK, face: 'person' } as const;

const tampak = ({ emulator, formulirId }: Kantor) => emulator.forms.formView(formulirId());

const kategoriDi = (kantor: Kantor) => tampak(kantor).items.find((i) => i.title === 'Kategori');

const adaSurel = (kantor: Kantor): boolean =>
  tampak(kantor).items.some((i) => i.title === 'Alamat surel (email)');

/** A citizen with an account; '' = without. */
function kirimSebagai(kantor: Kantor, akun: string, kategori: string): void {
  const jawaban: Record<string, string | string[]> = {
    Jenis: 'Pengaduan',
    Kategori: kategori,
    'Isi aduan': 'Saluran di depan pasar tersumbat dan airnya meluap ke jalan.',
    'Nama lengkap': 'Sri Contoh',
    Alamat: 'Dusun Contoh RT 1 RW 2',
    Persetujuan: ['Saya setuju data saya dipakai untuk menindaklanjuti aduan ini'],
  };
  const answers = tampak(kantor).items.flatMap(({ id, title }) => {
    const value = jawaban[title];
    return value === undefined ? [] : [{ itemId: id, value }];
  });
  const { forms } = kantor.emulator;
  forms.submit(kantor.formulirId(), answers, akun === '' ? {} : { respondentEmail: akun });
  kantor.emulator.settle();
}

/** Writes the wishes into the tab SOP as staff do: rows below the last. */
function tulisMasukan(kantor: Kantor, isi: Readonly<Record<string, string>>): void {
  const ada = kantor.tab('sop');
  let baris = Number(ada.at(-1)?.baris) + 1;
  for (const [kode, uraian] of Object.entries(isi)) {
    const lama = ada.find((r) => r['bagian'] === 'Masukan' && r['kode'] === kode)?.baris;
    const di = lama === undefined ? baris : Number(lama);
    if (lama === undefined) {
      kantor.ketik('sop', di, 'bagian', [['Masukan']], PEMILIK);
      kantor.ketik('sop', di, 'kode', [[kode]], PEMILIK);
      baris += 1;
    }
    kantor.ketik('sop', di, 'uraian', [[uraian]], PEMILIK);
  }
}

test('Kebakkramat: with an account, a category and its sub category', async () => {
  const kantor = await createKantor({ sop: 'kecamatan-kebakkramat' });
  const { verifiedEmail, description } = tampak(kantor);
  expect(verifiedEmail).toBe(true);
  expect(description).toContain('loket pelayanan Kecamatan Kebakkramat');
  expect(adaSurel(kantor)).toBe(false);
  const { required, choices = [] } = kategoriDi(kantor) ?? {};
  expect(required).toBe(true);
  expect(choices).toContain('Jalan dan jembatan – Drainase');
  expect(choices).not.toContain('Jalan dan jembatan');
  expect(choices.at(-1)).toBe('Lainnya');

  expect(() => kirimSebagai(kantor, '', 'Lainnya')).toThrow(FormRefused);
  kirimSebagai(kantor, WARGA, 'Jalan dan jembatan – Drainase');
  const [baris] = kantor.tab('register');
  expect(baris?.['kategori']).toBe('Jalan dan jembatan – Drainase');
  expect(JSON.stringify(baris)).not.toContain(WARGA);
  expect(kantor.surat(WARGA)).toHaveLength(1);
});

test('Kebakkramat: the register offers the sub categories and takes the head alone', async () => {
  const kantor = await createKantor({ sop: 'kecamatan-kebakkramat' });
  kirimSebagai(kantor, WARGA, 'Lainnya');
  kantor.ketik('register', 2, 'tindakan', [['Terima pengaduan']]);
  for (const pilihan of ['Kesehatan – Puskesmas', 'Kesehatan']) {
    kantor.ketik('register', 2, 'kategori', [[pilihan]]);
    expect(kantor.tab('register')[0]?.['kategori']).toBe(pilihan);
  }
  kantor.ketik('register', 2, 'tindakan', [['Tidak: teruskan ke PPID Pembantu']]);
  const [baris] = kantor.tab('register');
  expect([baris?.['kategori'], baris?.['pelaksana']]).toEqual(['Kesehatan', 'PPID Pembantu']);
});

test('Kebakkramat: what the office edits in the tab Kategori is in the form', async () => {
  const kantor = await createKantor({ sop: 'kecamatan-kebakkramat' });
  const { baris = '' } = kantor.tab('kategori').find((r) => r['nama'] === 'Kesehatan') ?? {};
  kantor.ketik('kategori', Number(baris), 'contoh', [['Posyandu, Puskesmas']], PEMILIK);
  const pilihan = kategoriDi(kantor)?.choices.filter((c) => c.startsWith('Kesehatan'));
  expect(pilihan).toEqual(['Kesehatan – Posyandu', 'Kesehatan – Puskesmas']);
});

test('a form in use follows the SOP at the next update, there and back', async () => {
  const kantor = await createKantor();
  const judul = tampak(kantor).items.map((i) => i.title);
  const { description, confirmationMessage } = tampak(kantor);
  kantor.kirim();
  kantor.maju(2 * JAM);
  tulisMasukan(kantor, { wajibKategori: 'ya', subKategori: 'ya', akun: 'ya' });
  expect(kantor.tab('sop').filter((r) => r['pemeriksaan']?.startsWith('Perlu'))).toEqual([]);
  expect(tampak(kantor).verifiedEmail).toBe(false);

  expect(kantor.setup().result).toMatchObject({ butir: 3 });
  expect(tampak(kantor)).toMatchObject({ verifiedEmail: true });
  expect(tampak(kantor).description).toContain('akun Google');
  expect(adaSurel(kantor)).toBe(false);
  expect(kategoriDi(kantor)).toMatchObject({ required: true });
  expect(kategoriDi(kantor)?.choices).toContain('Kesehatan – Puskesmas');
  expect(kantor.setup().result).toMatchObject({ butir: 0 });

  // The first pelapor's question is gone from the form; their letters still find them.
  kantor.ketik('register', 2, 'isian', [['Mohon sebutkan nama jalannya.']]);
  kantor.ketik('register', 2, 'tindakan', [['Minta kelengkapan']]);
  kantor.maju(JAM);
  expect(kantor.surat(WARGA)).toHaveLength(2);

  tulisMasukan(kantor, { wajibKategori: 'tidak', subKategori: 'tidak', akun: 'tidak' });
  kantor.setup();
  expect(tampak(kantor)).toMatchObject({ verifiedEmail: false, collectEmail: false, description });
  expect(tampak(kantor).confirmationMessage).toBe(confirmationMessage);
  expect(tampak(kantor).items.map((i) => i.title)).toEqual(judul);
  expect(kategoriDi(kantor)?.required).toBe(false);
});

test('what the office wrote in its form stays; an answer of this hour is waited for', async () => {
  const kantor = await createKantor();
  const { forms } = kantor.emulator;
  const id = kantor.formulirId();
  forms.update(id, { description: 'Formulir kami.' }, pemilik);
  forms.addItem(id, { type: 'TEXT', title: 'Nomor kartu' }, pemilik);
  kantor.kirim();
  tulisMasukan(kantor, { akun: 'ya' });
  expect(kantor.setup().result).toMatchObject({ butir: 0 });
  expect(adaSurel(kantor)).toBe(true);
  kantor.maju(2 * JAM);
  expect(kantor.setup().result).toMatchObject({ butir: 1 });
  expect(adaSurel(kantor)).toBe(false);
  expect(tampak(kantor).description).toBe('Formulir kami.');
  expect(tampak(kantor).items.some((i) => i.title === 'Nomor kartu')).toBe(true);
});
