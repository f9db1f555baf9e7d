// SPDX-License-Identifier: Apache-2.0
// The pattern of the nomor register: what is accepted, what it makes, what is refused and why.

import { describe, expect, it } from 'vitest';
import { formatNomor, parsePola, pesanPola } from '../../core/aduan/nomor.ts';

const unsur = { urut: 12, bulan: 10, tahun: 2026, kodeUnit: 'KEC.JNW' };

describe('formatNomor', () => {
  it.each([
    ['{urut:4}/ADU/{kode_unit}/{bulan_romawi}/{tahun}', '0012/ADU/KEC.JNW/X/2026'],
    ['{urut}-{tahun}', '12-2026'],
    ['{urut:1}{tahun}', '122026'],
    ['ADU.{tahun}{bulan}.{urut:6}', 'ADU.202610.000012'],
    ['  {urut}/{tahun}  ', '12/2026'],
  ])('%s', (pola, harap) => {
    const p = parsePola(pola);
    expect(p.ok && formatNomor(p.nilai, unsur)).toBe(harap);
  });

  it('writes a number wider than its field in full', () => {
    const p = parsePola('{urut:2}/{tahun}');
    expect(p.ok && formatNomor(p.nilai, { ...unsur, urut: 12345 })).toBe('12345/2026');
  });
});

describe('parsePola', () => {
  it.each([
    ['', 'pola_kosong'],
    ['   ', 'pola_kosong'],
    [`{urut}{tahun}${'x'.repeat(60)}`, 'pola_terlalu_panjang'],
    ['{urut}/{tahun}/{nama}', 'pola_tanda_tidak_dikenal'],
    ['{urut}/{tahun:4}', 'pola_tanda_tidak_dikenal'],
    ['{urut:0}/{tahun}', 'pola_tanda_tidak_dikenal'],
    ['{urut:12}/{tahun}', 'pola_tanda_tidak_dikenal'],
    ['{URUT}/{tahun}', 'pola_tanda_tidak_dikenal'],
    ['{}{urut}{tahun}', 'pola_tanda_tidak_dikenal'],
    ['{urut/{tahun}', 'pola_kurung_tidak_berpasangan'],
    ['{urut}/{tahun', 'pola_kurung_tidak_berpasangan'],
    ['urut}/{tahun}', 'pola_kurung_tidak_berpasangan'],
    ['{{urut}}/{tahun}', 'pola_kurung_tidak_berpasangan'],
    ['ADU/{tahun}', 'pola_tanpa_urut'],
    ['ADU/{urut}', 'pola_tanpa_tahun'],
  ])('refuses %j', (pola, kode) => {
    const hasil = parsePola(pola);
    expect(hasil.ok ? '' : hasil.galat.kode).toBe(kode);
    expect(hasil.ok ? '' : pesanPola(hasil.galat)).toMatch(/^[A-Z].+[.}]$/);
  });
});
