// SPDX-License-Identifier: Apache-2.0
// Unguessable links. A link carries what it is for; without the secret nobody can make another.
// Checking one needs no read of the register, so wrong guesses cost the office nothing.

export type Tujuan = 'lacak' | 'tindak';

/** 192 bits of HMAC-SHA256, base64url. `peran` is the role an officer's link was sent to. */
export function createToken(rahasia: string, tujuan: Tujuan, nomor: string, peran = ''): string {
  const pesan = JSON.stringify([tujuan, nomor, peran]);
  const bytes = Utilities.computeHmacSha256Signature(pesan, rahasia, Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(bytes).replace(/=+$/, '').slice(0, 32);
}

export function isTokenBenar(benar: string, diberi: string): boolean {
  // Every character is looked at, so that time tells nothing of where they differ.
  let beda = benar.length ^ diberi.length;
  for (let i = 0; i < benar.length; i += 1) {
    beda |= benar.charCodeAt(i) ^ (diberi.charCodeAt(i) || 0);
  }
  return beda === 0;
}

export interface Tautan {
  readonly tujuan: Tujuan;
  readonly nomor: string;
  /** Hint of the row, 1-based; it is believed only when the row bears `nomor`. */
  readonly baris: number;
  readonly peran: string;
  readonly token: string;
}

export function formatTautan(alamatWeb: string, tautan: Tautan): string {
  const bagian: readonly (readonly [string, string])[] = [
    ['h', tautan.tujuan],
    ['n', tautan.nomor],
    ['b', String(tautan.baris)],
    ...(tautan.peran === '' ? [] : [['p', tautan.peran] as const]),
    ['t', tautan.token],
  ];
  return `${alamatWeb}?${bagian.map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&')}`;
}

/** undefined when the parameters are not those of a link of ours, or its token is not right. */
export function parseTautan(
  rahasia: string,
  parameter: Readonly<Record<string, string | undefined>>,
): Tautan | undefined {
  const { h, n = '', b = '', p = '', t = '' } = parameter;
  if (h !== 'lacak' && h !== 'tindak') return undefined;
  if (n === '' || n.length > 80 || !/^\d{1,7}$/.test(b)) return undefined;
  const benar = createToken(rahasia, h, n, p);
  if (!isTokenBenar(benar, t)) return undefined;
  return { tujuan: h, nomor: n, baris: Number(b), peran: p, token: t };
}
