// SPDX-License-Identifier: Apache-2.0
// Setup as an office meets it: once, twice, by a second account, broken off anywhere, and with a
// Google that fails now and then. Whatever happened, in the end everything is there exactly once.

import { expect, test } from 'vitest';
import { createKantor, PEMILIK, PETUGAS, WARGA, type Kantor } from './_kantor.ts';

/** Everything that setup makes, counted. */
function isiDrive({ emulator }: Kantor): Record<string, number> {
  const jumlah: Record<string, number> = {};
  for (const { name, trashed } of emulator.drive.view(PEMILIK)) {
    if (!trashed) jumlah[name] = (jumlah[name] ?? 0) + 1;
  }
  return jumlah;
}

const DRIVE_UTUH = {
  'Register Aduan': 1,
  'Kentongan Kecamatan Jenawi': 1,
  Rekap: 1,
  Arsip: 1,
  Templat: 1,
  'Identitas Pelapor Kecamatan Jenawi (khusus PPID)': 1,
  'Identitas Pelapor Kecamatan Jenawi': 1,
  'Templat Rekap Kecamatan Jenawi': 1,
  'Formulir Aduan Kecamatan Jenawi': 1,
};

const PEMICU_UTUH = ['handleEdit', 'handleEdit', 'handleFormSubmit', 'runSweep'];

function pastikanUtuh(kantor: Kantor): void {
  expect(isiDrive(kantor)).toEqual(DRIVE_UTUH);
  const pemicu = kantor.emulator.scripts.triggers();
  expect(pemicu.map((t) => t.handler).sort()).toEqual(PEMICU_UTUH);
  const judul = kantor.emulator.forms.formView(kantor.formulirId()).items.map((i) => i.title);
  expect(new Set(judul).size).toBe(judul.length);
  expect(judul).toEqual(expect.arrayContaining(['Isi aduan', 'Nama lengkap', 'Persetujuan']));
  kantor.kirim();
  expect(kantor.tab('register').map((r) => r['nomor'])).toEqual(['0001/ADU/KEC.JNW/X/2026']);
  expect(kantor.surat(WARGA)).toHaveLength(1);
}

const NOL = { folder: 0, berkas: 0, susunan: 0, formulir: 0, butir: 0, catatan: 0, pemicu: 0 };

test('once makes everything, twice makes nothing', async () => {
  const kantor = await createKantor({ setup: false });
  const berubah = new Set<string>();
  kantor.emulator.kernel.onCommit(({ service }) => void berubah.add(service));
  const pertama = kantor.setup();
  expect(pertama).toMatchObject({ status: 'COMPLETED', notEmulated: [] });
  expect(pertama.result).toMatchObject({ folder: 5, berkas: 2, formulir: 1, pemicu: 4 });
  expect([...berubah]).toEqual(expect.arrayContaining(['sheets', 'drive', 'forms']));
  berubah.clear();
  expect(kantor.setup().result).toEqual(NOL);
  for (const layanan of ['sheets', 'drive', 'forms', 'docs', 'mail']) {
    expect([...berubah]).not.toContain(layanan);
  }
  pastikanUtuh(kantor);
});

test('the identities stand apart: nobody who has the register reaches them', async () => {
  const kantor = await createKantor();
  const milikPetugas = kantor.emulator.drive.view(PETUGAS).map((f) => f.name);
  expect(milikPetugas).toEqual(['Register Aduan']);
});

test('a second account is refused in words, and nothing is made twice', async () => {
  const kantor = await createKantor();
  const hasil = kantor.setup(PETUGAS);
  expect(hasil.status).toBe('FAILED');
  expect(hasil.error).toContain(`sudah dipasang oleh akun ${PEMILIK}`);
  pastikanUtuh(kantor);
});

test('a visitor of the web app cannot run what is for the office', async () => {
  const { emulator, scriptId } = await createKantor();
  for (const fungsi of [
    'setup',
    'runSweep',
    'checkInstallation',
    'handleFormSubmit',
    'handleEdit',
  ]) {
    for (const bohong of [[], [{ triggerUid: '1' }]]) {
      expect(() => emulator.scripts.runFromPage(scriptId, fungsi, bohong)).toThrow(
        /menu Kentongan/,
      );
    }
  }
  for (const fungsi of ['readAduan', 'actOnAduan']) {
    expect(() => emulator.scripts.runFromPage(scriptId, fungsi, [{}])).toThrow(/menu Kentongan/);
  }
});

test('broken off again and again, each time a little further, it ends whole', async () => {
  const kantor = await createKantor({ setup: false });
  let hasil = '';
  let mati = 0;
  for (let ke = 0; ke < 80 && hasil !== 'COMPLETED'; ke += 1) {
    const when = ke % 2 === 0 ? 'after' : 'before';
    kantor.emulator.scripts.faults.kill({ call: 6 + ke * 4, when, function: 'setup' });
    hasil = kantor.setup().status;
    mati += hasil === 'KILLED' ? 1 : 0;
  }
  expect(mati).toBeGreaterThan(10);
  kantor.emulator.scripts.faults.clear();
  expect(hasil).toBe('COMPLETED');
  expect(kantor.setup().result).toEqual(NOL);
  pastikanUtuh(kantor);
});

test.each([
  'Drive.files.create',
  'Sheets.spreadsheets.create',
  'Sheets.spreadsheets.batchUpdate',
  'FormApp.create',
  'Form.setPublished',
  'ScriptApp.newTrigger',
])('killed right after %s, before it could remember, it makes no twin', async (method) => {
  const kantor = await createKantor({ setup: false });
  kantor.emulator.scripts.faults.kill({ method, when: 'after', function: 'setup' });
  expect(kantor.setup().status).toBe('KILLED');
  expect(kantor.setup().status).toBe('COMPLETED');
  pastikanUtuh(kantor);
});

test.each([['before'], ['after']] as const)(
  'a trigger that Google says it could not make is made once (%s)',
  async (when) => {
    const kantor = await createKantor({ setup: false });
    const error = new Error(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
    kantor.emulator.scripts.faults.fail({ method: 'ScriptApp.newTrigger', error, when });
    expect(kantor.setup().status).toBe('COMPLETED');
    pastikanUtuh(kantor);
  },
);

test('the check says all that is still to be done, and changes nothing', async () => {
  const kantor = await createKantor({ deploy: false });
  const temuan = kantor.jalankan('checkInstallation').result as string[];
  expect(temuan.join('\n')).toContain('Aplikasi web belum diterapkan');
  expect(temuan.join('\n')).toContain('Belum ada petugas aktif');
  expect(temuan.join('\n')).not.toContain('Pemicu');
  kantor.kirim();
  expect(kantor.surat(WARGA)[0]?.text).not.toContain('http');
});

test('categories that the office changes reach the form at once, or at the next setup', async () => {
  const kantor = await createKantor();
  const pilihan = (): readonly string[] | undefined =>
    kantor.emulator.forms.formView(kantor.formulirId()).items.find((i) => i.title === 'Kategori')
      ?.choices;
  kantor.ketik('kategori', 2, 'nama', [['Jalan desa']], PEMILIK);
  expect(pilihan()).toContain('Jalan desa');
  kantor.emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleEdit');
  kantor.ketik('kategori', 3, 'nama', [['Lampu jalan']], PEMILIK);
  expect(pilihan()).not.toContain('Lampu jalan');
  expect(kantor.setup().result).toEqual({ ...NOL, butir: 1 });
  expect(pilihan()).toContain('Lampu jalan');
});
