// SPDX-License-Identifier: Apache-2.0
// An office on the emulator, opened as a real one is: a spreadsheet, the real bundle bound to it,
// setup from the menu. Tests then do only what people do.

import { createEmulator, type Emulator } from '../../emulator/index.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { buildBundle, type Bundel } from '../../scripts/bundel.ts';
import { muatSop } from '../../sop/muat.ts';

export const PEMILIK = 'aduan.jenawi@gmail.com';
export const PETUGAS = 'petugas.satu@gmail.com';
export const WARGA = 'warga@contoh.id';

/** Monday 19 October 2026, 08.00 WIB. */
export const SENIN_PAGI = Date.UTC(2026, 9, 19, 1, 0);
export const MENIT = 60_000;
export const JAM = 60 * MENIT;

const bundel = new Map<string, Promise<Bundel>>();

function bundelSop(id: string): Promise<Bundel> {
  const ada = bundel.get(id) ?? buildBundle({ sop: muatSop(id) });
  bundel.set(id, ada);
  return ada;
}

export interface Kantor {
  readonly emulator: Emulator;
  readonly registerId: string;
  readonly scriptId: string;
  setup(sebagai?: string): ReturnType<Emulator['scripts']['clickMenu']>;
  jalankan(fungsi: string, sebagai?: string): ReturnType<Emulator['scripts']['run']>;
  formulirId(): string;
  /** A citizen fills in the form; triggers have run when this returns. */
  kirim(isian?: Readonly<Record<string, string | readonly string[]>>): string;
  /** Rows of a tab as records by column id, without blank ones. */
  tab(id: IdTab): (Record<string, string> & { baris: string })[];
  ketik(id: IdTab, baris: number, kolom: string, nilai: string[][], sebagai?: string): void;
  surat(kepada: string): { subject: string; text: string }[];
  maju(ms: number): void;
}

export interface OpsiKantor {
  /** Run setup; true by default. */
  readonly setup?: boolean;
  /** Deploy the web app; true by default. */
  readonly deploy?: boolean;
  readonly sop?: string;
  /** A standalone script, bound to no spreadsheet. */
  readonly lepas?: boolean;
}

export async function createKantor(opsi: OpsiKantor = {}): Promise<Kantor> {
  const { files } = await bundelSop(opsi.sop ?? 'kecamatan-jenawi');
  const emulator = createEmulator({ start: SENIN_PAGI, seed: 7 });
  for (const email of [PEMILIK, PETUGAS]) {
    emulator.accounts.add({ email, kind: 'consumer', timeZone: 'Asia/Jakarta', locale: 'in_ID' });
  }
  const who = { actor: PEMILIK, face: 'person' } as const;
  const body = { properties: { title: 'Register Aduan' } };
  const dibuat = emulator.sheets.call('spreadsheets.create', { body }, who);
  const registerId = (dibuat as { spreadsheetId: string }).spreadsheetId;
  const { scripts } = emulator;
  const induk = opsi.lepas === true ? {} : { parentId: registerId };
  const scriptId = scripts.createProject({ owner: PEMILIK, name: 'Kentongan', ...induk, files });
  if (opsi.deploy !== false) scripts.deploy(scriptId);
  bagikan(emulator, registerId);
  const kantor = rangkai(emulator, registerId, scriptId);
  if (opsi.setup !== false) {
    const hasil = opsi.lepas === true ? kantor.jalankan('setup') : kantor.setup();
    if (hasil.status !== 'COMPLETED')
      throw new Error(`setup: ${hasil.error ?? ''} ${hasil.stack ?? ''}`);
  }
  return kantor;
}

function bagikan(emulator: Emulator, registerId: string): void {
  const body = { type: 'user', role: 'writer', emailAddress: PETUGAS };
  const params = { fileId: registerId, query: { sendNotificationEmail: false }, body };
  void emulator.drive.call('permissions.create', params, { actor: PEMILIK, face: 'rest' });
}

function rangkai(emulator: Emulator, registerId: string, scriptId: string): Kantor {
  const { scripts, forms, sheets, mail } = emulator;
  const formulirId = (): string => {
    const [id] = forms.list();
    if (id === undefined) throw new Error('no form');
    return id;
  };
  return {
    emulator,
    registerId,
    scriptId,
    setup(sebagai = PEMILIK) {
      const hasil = scripts.clickMenu(registerId, 'setup', sebagai);
      emulator.settle();
      return hasil;
    },
    jalankan: (fungsi, sebagai = PEMILIK) =>
      scripts.run(scriptId, fungsi, { as: sebagai, ui: true }),
    formulirId,
    kirim(isian = {}) {
      const { collectEmail } = forms.formView(formulirId());
      const { responseId } = forms.submit(
        formulirId(),
        jawaban(emulator, formulirId(), isian),
        collectEmail ? { respondentEmail: WARGA } : {},
      );
      emulator.settle();
      return responseId;
    },
    tab(id) {
      const { sheetId, kolom } = TAB[id];
      const lembar = sheets.view(registerId, PEMILIK, { sheetId, from: 0, to: 5000 }).sheets[0];
      const [kepala, ...isi] = lembar?.rows ?? [];
      const judul = kepala?.cells.map(({ text }) => text) ?? [];
      return isi
        .map(({ cells }, i) => ({
          ...Object.fromEntries(
            kolom.map((k) => [k.id, cells[judul.indexOf(k.judul)]?.text ?? '']),
          ),
          baris: String(i + 2),
        }))
        .filter((satu) => Object.entries(satu).some(([k, v]) => k !== 'baris' && v !== ''));
    },
    ketik(id, baris, kolom, nilai, sebagai = PETUGAS) {
      const column = TAB[id].kolom.findIndex((k) => k.id === kolom) + 1;
      const edit = {
        spreadsheetId: registerId,
        sheet: TAB[id].judul,
        row: baris,
        column,
        values: nilai,
      };
      emulator.typeIn(edit, sebagai);
    },
    surat: (kepada) => mail.mailbox(kepada).map(({ subject, text }) => ({ subject, text })),
    maju: (ms) => void emulator.advanceTo(emulator.kernel.now() + ms),
  };
}

const ISIAN_AWAL: Readonly<Record<string, string | readonly string[]>> = {
  Jenis: 'Pengaduan',
  'Isi aduan': 'Jalan di depan balai desa berlubang sejak bulan lalu, sudah ada yang terjatuh.',
  'Lokasi kejadian': 'Desa Contoh, depan balai desa',
  'Nama lengkap': 'Sri Contoh',
  Alamat: 'Dusun Contoh RT 1 RW 2',
  'Nomor telepon/WhatsApp': '081234567890',
  'Alamat surel (email)': WARGA,
  Persetujuan: ['Saya setuju data saya dipakai untuk menindaklanjuti aduan ini'],
};

function jawaban(
  emulator: Emulator,
  formId: string,
  isian: Readonly<Record<string, string | readonly string[]>>,
) {
  const semua = { ...ISIAN_AWAL, ...isian };
  const butir = emulator.forms.formView(formId).items;
  return butir.flatMap(({ id, title, choices, required }) => {
    const nilai = semua[title] ?? (required ? choices[0] : undefined);
    if (nilai === undefined || nilai === '') return [];
    const cocok =
      title === 'Jenis' && !choices.includes(String(nilai)) ? (choices[0] ?? '') : nilai;
    return [{ itemId: id, value: cocok }];
  });
}
