// SPDX-License-Identifier: Apache-2.0
// Failures of Google's services as one class, made in one place from status and reason.

export class LayananError extends Error {
  override readonly name = 'LayananError';
  /** HTTP status; 0 when no answer came. */
  readonly kode: number;
  readonly bolehDiulang: boolean;

  constructor(apa: string, kode: number, pesan: string, bolehDiulang: boolean, cause?: unknown) {
    super(`${apa}: ${PESAN[kode] ?? 'layanan Google gagal'} (${kode} ${pesan})`, { cause });
    this.kode = kode;
    this.bolehDiulang = bolehDiulang;
  }
}

const PESAN: Readonly<Record<number, string>> = {
  0: 'tidak ada jawaban dari Google; periksa jaringan',
  400: 'permintaan ditolak Google',
  401: 'belum masuk atau izin kedaluwarsa; masuk kembali dengan akun pemilik',
  403: 'akun ini tidak berhak',
  404: 'berkas tidak ditemukan atau tidak dibagikan kepada akun ini',
  429: 'batas pemakaian per menit tercapai',
};

const BATAS = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded']);

export function layananErrorDari(apa: string, galat: unknown): LayananError {
  if (galat instanceof LayananError) return galat;
  const isi = galat as { status?: unknown; code?: unknown; message?: string; response?: Jawaban };
  const kode = [isi.response?.status, isi.status, isi.code].map(Number).find((n) => n > 0) ?? 0;
  const alasan = isi.response?.data?.error?.errors?.[0]?.reason ?? '';
  const boleh = kode === 0 || kode === 408 || kode === 429 || kode >= 500 || BATAS.has(alasan);
  return new LayananError(apa, kode, isi.message ?? String(galat), boleh, galat);
}

interface Jawaban {
  readonly status?: number;
  readonly data?: {
    readonly error?: { readonly errors?: readonly { readonly reason?: string }[] };
  };
}
