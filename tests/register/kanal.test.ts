// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { butirFormulir, parseJawaban } from '../../register/formulir/formulir.ts';
import { kanalSop } from '../../register/formulir/kanal.ts';
import { muatSop } from '../../sop/muat.ts';

const respons = { responsId: 'r1', diterima: Date.UTC(2026, 9, 5) };
const kanalDari = (judul: string, nilai: string): string =>
  parseJawaban([{ judul, nilai }], respons, []).masukan.kanal;

describe('kanal', () => {
  it('ditanyakan hanya bila SOP membedakannya', () => {
    expect(kanalSop(muatSop('kecamatan-jenawi'))).toEqual([]);
    const kanal = kanalSop(muatSop('docs/contoh-sop/rsud-contoh.yaml'));
    expect(kanal).toEqual(['Datang langsung', 'Telepon']);
    expect(butirFormulir([]).some(({ id }) => id === 'kanal')).toBe(false);
    const butir = butirFormulir([], {}, kanal).find(({ id }) => id === 'kanal');
    expect(butir).toMatchObject({ wajib: false, pilihan: ['Google Formulir', ...kanal] });
    expect(kanalDari(butir?.judul ?? '', 'Telepon')).toBe('Telepon');
  });

  it.each([
    ['Kanal', 'WhatsApp', 'WhatsApp'],
    ['Kanal (WA, telepon, …)', 'Telepon', 'Telepon'],
    ['Diterima melalui', 'Datang langsung', 'Datang langsung'],
    ['Disampaikan melalui', '', 'Google Formulir'],
    ['Nomor telepon/WhatsApp', '0812 3456 7890', 'Google Formulir'],
  ])('%s: %j', (judul, nilai, kanal) => expect(kanalDari(judul, nilai)).toBe(kanal));
});
