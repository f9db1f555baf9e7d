// SPDX-License-Identifier: Apache-2.0
// A SOP file that cannot run ends the command with 1 and a list that names every fault by its row.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';

const KINI = Date.UTC(2026, 10, 22);
const dir = mkdtempSync(join(tmpdir(), 'sop-'));
const tulis = (nama: string, isi: string): string => {
  writeFileSync(join(dir, nama), isi);
  return join(dir, nama);
};

const RUSAK = `nama: SOP percobaan
pelaksana:
  - { id: petugas, label: Petugas, jenis: petugas }
langkah:
  - id: terima
    uraian: Menerima aduan
    pelaksana: petuga
    waktu: 30 menit
    tindakan:
      - { id: lanjut, label: Lanjut, ke: telaahan }
  - id: telaah
    uraian: Menelaah aduan
    pelaksana: petugas
    waktu: 2 hari kerja
    tindakan:
      - { id: tutup, label: Tutup, ke: selesai }
`;

function pesan(sop: string): string {
  try {
    bacaNaskah({ sop, bulan: '2026-10' }, KINI);
  } catch (galat) {
    return String(galat);
  }
  return '';
}

describe('berkas SOP yang salah', () => {
  it('setiap kesalahan disebut dengan barisnya', () => {
    const kata = pesan(tulis('rusak.yaml', RUSAK));
    expect(kata).toMatch(/baris 7: Pelaksana "petuga" tidak ada/);
    expect(kata).toMatch(/baris 10: "Lanjut" menuju langkah "telaahan" yang tidak ada/);
    expect(kata).toMatch(/baris 16: "Tutup" menutup aduan/);
  });

  it('demikian juga tabel CSV; barisnya baris berkas', () => {
    const csv = [
      'No.,Kegiatan,Pelaksana,Waktu,Output',
      '1,Menerima aduan,Petugas,30 menit,Aduan',
      '2,Menjawab aduan,Petugas,kapan-kapan,Jawaban',
    ].join('\n');
    expect(pesan(tulis('rusak.csv', csv))).toMatch(
      /baris 3: Waktu “kapan-kapan” belum dapat dibaca/,
    );
    const baik = tulis('baik.csv', csv.replace('kapan-kapan', '1 hari'));
    expect(bacaNaskah({ sop: baik, bulan: '2026-10' }, KINI).sop.langkah).toHaveLength(2);
  });

  it('yang hanya diperingatkan tetap dipakai, dan disebut', () => {
    const sop = 'docs/contoh-sop/rsud-contoh.yaml';
    const { peringatan } = bacaNaskah({ sop, bulan: '2026-10' }, KINI);
    expect(peringatan).toContainEqual(expect.stringMatching(/baris \d+: "Tanggal Revisi"/));
  });

  it('npm run demo keluar dengan 1, tanpa memainkan apa pun, dari folder pemanggilnya', () => {
    const tempat = join(dir, 'tempat');
    mkdirSync(tempat);
    writeFileSync(join(tempat, 'sop-kami.yaml'), RUSAK);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/demo.ts', '--sop', 'sop-kami.yaml', '--out', 'hasil'],
      {
        encoding: 'utf8',
        env: { ...process.env, npm_lifecycle_event: 'demo', INIT_CWD: tempat },
      },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/sop-kami\.yaml belum dapat dipakai:\nbaris 7: /);
    expect(readdirSync(tempat)).toEqual(['sop-kami.yaml']);
  });
});
