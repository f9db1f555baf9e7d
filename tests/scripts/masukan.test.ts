// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createProgram, jalankanProgram } from '../../scripts/kantor/baris-perintah.ts';
import { MasukanError } from '../../scripts/kantor/galat-masukan.ts';
import { siapkanFolder } from '../../scripts/kantor/keluaran.ts';
import { kunciFolder } from '../../scripts/kantor/kunci-folder.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { bacaPorta, pastikanPortaBebas } from '../../scripts/kantor/porta.ts';
import { bacaSimpanan } from '../../scripts/kantor/simpanan.ts';

const KINI = Date.UTC(2026, 10, 22);
const dir = mkdtempSync(join(tmpdir(), 'masukan-'));

afterEach(() => void vi.restoreAllMocks());

describe('bacaNaskah', () => {
  it('memakai bawaan: kecamatan-jenawi, bulan lalu, aduan contoh', () => {
    const naskah = bacaNaskah({}, KINI);
    expect(naskah.sop.id).toBe('kecamatan-jenawi');
    expect(naskah.bulan).toBe('2026-10');
    expect(naskah.berkas.aduan.length).toBeGreaterThanOrEqual(30);
    expect(naskah.berkas.ditolak).toEqual([]);
    expect(naskah.peringatan).toEqual([expect.stringContaining('"Disahkan oleh"')]);
  });

  it.each([
    [{ sop: 'tidak-ada' }, /SOP "tidak-ada" tidak ada\. Yang tersedia: .*kecamatan-jenawi/],
    [{ sop: join(dir, 'x.yaml') }, /tidak ditemukan/],
    [{ bulan: '2026-13' }, /--bulan ditulis TTTT-BB/],
    [{ aduan: join(dir, 'x.csv') }, /--aduan .*: berkas tidak ditemukan/],
    [{ aduan: dir }, /--aduan .*: bukan berkas/],
  ])('menolak %j dalam bahasa Indonesia', (pilihan, pesan) => {
    expect(() => bacaNaskah(pilihan, KINI)).toThrow(MasukanError);
    expect(() => bacaNaskah(pilihan, KINI)).toThrow(pesan);
  });

  it('menolak SOP yang rusak dengan menyebut letaknya', () => {
    const path = join(dir, 'rusak.yaml');
    writeFileSync(path, 'id: rusak\nnama: Tanpa langkah\n');
    expect(() => bacaNaskah({ sop: path }, KINI)).toThrow(/rusak\.yaml.*langkah/s);
  });

  it('menolak berkas aduan tanpa kolom teks', () => {
    const path = join(dir, 'lain.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    expect(() => bacaNaskah({ aduan: path }, KINI)).toThrow(/kolom teks/);
  });

  it('memperingatkan tahun tanpa daftar hari libur, tetapi tetap jalan', () => {
    expect(bacaNaskah({ bulan: '2031-05' }, KINI).peringatan).toContainEqual(
      expect.stringContaining('hari libur 2031'),
    );
  });
});

describe('siapkanFolder', () => {
  it('membersihkan hasil terdahulu dan membiarkan yang lain', () => {
    const out = join(dir, 'hasil');
    mkdirSync(join(out, 'surel'), { recursive: true });
    for (const nama of ['register.csv', 'rekap-2026-09.pdf', 'surel/0001-x.eml', 'catatan.txt']) {
      writeFileSync(join(out, nama), 'lama');
    }
    siapkanFolder(out);
    expect(existsSync(join(out, 'register.csv'))).toBe(false);
    expect(existsSync(join(out, 'rekap-2026-09.pdf'))).toBe(false);
    expect(existsSync(join(out, 'surel/0001-x.eml'))).toBe(false);
    expect(readFileSync(join(out, 'catatan.txt'), 'utf8')).toBe('lama');
  });

  it('menolak nama yang sudah menjadi berkas', () => {
    writeFileSync(join(dir, 'berkas'), '');
    expect(() => siapkanFolder(join(dir, 'berkas'))).toThrow(/beri nama folder/);
  });
});

describe('jalankanProgram', () => {
  const jalankan = async (argumen: string[], lakukan = async (): Promise<void> => undefined) => {
    const kata: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((satu: string) => void kata.push(satu));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const program = createProgram('demo', 'Uji').option('--bulan <TTTT-BB>', 'bulan');
    return { kode: await jalankanProgram(program, argumen, lakukan), kata: kata.join('\n') };
  };

  it.each([
    [['--bulann'], 'Pilihan "--bulann" tidak dikenal.'],
    [['--bulan'], 'Pilihan "--bulan <TTTT-BB>" memerlukan nilai.'],
    [['2026-10'], 'Ada argumen yang tidak dikenal'],
  ])('%j keluar dengan 1 dan menjelaskan', async (argumen, pesan) => {
    const { kode, kata } = await jalankan(argumen);
    expect(kode).toBe(1);
    expect(kata).toContain(pesan);
    expect(kata).toContain('Cara pakai: npm run demo');
  });

  it('masukan yang salah tampil tanpa jejak tumpukan; bantuan keluar dengan 0', async () => {
    const salah = await jalankan([], () => Promise.reject(new MasukanError('Bulan keliru.')));
    expect(salah).toEqual({ kode: 1, kata: 'Bulan keliru.' });
    expect((await jalankan(['--help'])).kode).toBe(0);
  });
});

describe('porta', () => {
  it.each([
    [undefined, 8787],
    ['', 8787],
    ['3000', 3000],
  ])('PORT=%j berarti %i', (teks, porta) => expect(bacaPorta(teks)).toBe(porta));

  it.each(['0', '70000', 'abc', '80.5', '-1'])('menolak PORT=%s', (teks) => {
    expect(() => bacaPorta(teks)).toThrow(/PORT harus angka/);
  });

  it('yang sedang dipakai disebut dengan jalan keluarnya', async () => {
    const lain = createServer();
    const porta = await new Promise<number>((siap) => {
      lain.listen(0, '127.0.0.1', () => siap((lain.address() as { port: number }).port));
    });
    await expect(pastikanPortaBebas(porta)).rejects.toThrow(
      new RegExp(`Porta ${porta} sedang dipakai.*PORT=8788 npm start`),
    );
    await new Promise((usai) => lain.close(usai));
    await expect(pastikanPortaBebas(porta)).resolves.toBeUndefined();
  });
});

describe('bacaSimpanan', () => {
  it('tidak ada berarti kantor baru; yang rusak ditolak dengan jalan keluarnya', () => {
    expect(bacaSimpanan(join(dir, 'tiada'))).toBeUndefined();
    const rusak = join(dir, 'rusak');
    mkdirSync(rusak);
    writeFileSync(join(rusak, 'journal.jsonl'), '');
    writeFileSync(join(rusak, 'kantor.json'), '{"versi":9}');
    expect(() => bacaSimpanan(rusak)).toThrow(/--ulang/);
  });
});

describe('kunciFolder', () => {
  it('menolak folder yang dipegang proses yang masih hidup, mengambil alih yang sudah mati', () => {
    const folder = join(dir, 'kunci');
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.ppid));
    expect(() => kunciFolder(folder)).toThrow(`sedang dibuka oleh proses ${process.ppid}`);
    writeFileSync(join(folder, 'pid'), '999999999');
    kunciFolder(folder);
    expect(readFileSync(join(folder, 'pid'), 'utf8')).toBe(String(process.pid));
  });
});
